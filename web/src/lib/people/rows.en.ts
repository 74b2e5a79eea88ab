/** What is wrong with a row of a file, by code; the same texts as in packs/messages. */
import type id from './rows.id';

export default {
  answer_twice: "Two rows were answered as the same person. Choose another person for one of the rows, or choose new.",
  answer_unknown: "The answer for this row is none of its choices. Open the preview again and choose from the list shown.",
  authority_unknown: "The authority in this row is not known. Write Kota, Provinsi or Kemenag; or leave it empty, then the form of school decides.",
  cell_error: "This cell holds a formula's error. Mend or remove the formula in the sheet, then upload again.",
  digits_lost: "The last digits of this number are lost in the sheet. Set the column to Text, write the whole number again, then upload again.",
  group_day: "Excel has taken the name of the class group in this row for a date. Set the column to Text, write the class group again (for instance 7-1), then upload again.",
  group_long: "The class group's name in this row is too long. Shorten it to at most 60 letters.",
  level_unknown: "The level of the school in this row is not known. Fill in Bentuk Pendidikan, for instance TK, SD, SMP, SMA, SMK, SLB, PKBM, MI.",
  name_letters: "The name in this row has only digits or signs. Check whether the columns have shifted, then mend it.",
  name_long: "The text of this cell is too long. Check whether several cells were joined, then shorten it.",
  name_missing: "The name in this row is empty. Fill it in, or skip this row.",
  nip_digits: "The NIP in this row does not have 18 digits. Mend it, or leave it empty when there is none.",
  nip_twice: "The NIP in this row is already in another row. Mend one of them, or skip the doubled row.",
  nisn_digits: "The NISN in this row does not have 10 digits. Mend it, or leave it empty when the pupil has none yet.",
  nisn_twice: "The NISN in this row is already in another row. Mend one of them, or skip the doubled row.",
  npsn_form: "The NPSN in this row does not have 8 digits or letters. Mend it; this number is needed.",
  npsn_twice: "The NPSN in this row is already in another row. Mend one of them, or skip the doubled row.",
  number_taken: "The number in this row belongs to someone else in Selami. Confirm who it is, or mend the number in the file.",
  numbers_disagree: "NUPTK and NIP in this row point to two different people. Mend one of the numbers in the file.",
  nuptk_digits: "The NUPTK in this row does not have 16 digits. Mend it, or leave it empty when there is none.",
  nuptk_twice: "The NUPTK in this row is already in another row. Mend one of them, or skip the doubled row.",
  only_name: "This row has nothing but a name. If it is a note or a signature, skip it; if it is a person, fill in the rest.",
  same_twice: "Two rows have the same name and cannot be told apart. Add NISN or NIPD (staff: NUPTK or NIP) to both, or skip one of them.",
  sex_unknown: "The sex in this row is not known. Write L or P, or leave it empty.",
  status_unknown: "The status of the school in this row is not known. Write Negeri or Swasta, or leave it empty."
} satisfies Record<keyof typeof id, string>;
