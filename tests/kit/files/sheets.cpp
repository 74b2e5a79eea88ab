#include "kit_files/sheets.hpp"

#include <array>
#include <stdexcept>

#include "files/zip.hpp"

namespace selami::kit {
namespace {

constexpr std::array<const char*, 24> pd_before = {
    "No", "Nama", "NIPD", "JK", "NISN", "Tempat Lahir", "Tanggal Lahir", "NIK", "Agama", "Alamat", "RT", "RW", "Dusun", "Kelurahan",
    "Kecamatan", "Kode Pos", "Jenis Tinggal", "Alat Transportasi", "Telepon", "HP", "E-Mail", "SKHUN", "Penerima KPS", "No. KPS"};
constexpr std::array<const char*, 6> pd_parent = {"Nama", "Tahun Lahir", "Jenjang Pendidikan", "Pekerjaan", "Penghasilan", "NIK"};
constexpr std::array<const char*, 24> pd_after = {
    "Rombel Saat Ini", "No Peserta Ujian Nasional", "No Seri Ijazah", "Penerima KIP", "Nomor KIP", "Nama di KIP", "Nomor KKS",
    "No Registrasi Akta Lahir", "Bank", "Nomor Rekening Bank", "Rekening Atas Nama", "Layak PIP (usulan dari sekolah)", "Alasan Layak PIP",
    "Kebutuhan Khusus", "Sekolah Asal", "Anak ke-berapa", "Lintang", "Bujur", "No KK", "Berat Badan", "Tinggi Badan", "Lingkar Kepala",
    "Jml. Saudara\nKandung", "Jarak Rumah\nke Sekolah (KM)"};
constexpr std::array<const char*, 30> gtk_before = {
    "No", "Nama", "NUPTK", "JK", "Tempat Lahir", "Tanggal Lahir", "NIP", "Status Kepegawaian", "Jenis PTK", "Agama", "Alamat Jalan", "RT",
    "RW", "Nama Dusun", "Desa/Kelurahan", "Kecamatan", "Kode Pos", "Telepon", "HP", "Email", "Tugas Tambahan", "SK CPNS", "Tanggal CPNS",
    "SK Pengangkatan", "TMT Pengangkatan", "Lembaga Pengangkatan", "Pangkat Golongan", "Sumber Gaji", "Nama Ibu Kandung",
    "Status Perkawinan"};
constexpr std::array<const char*, 3> gtk_spouse = {"Nama", "NIP", "Pekerjaan"};  // a name and a number that are nobody's on the staff
constexpr std::array<const char*, 19> gtk_after = {
    "TMT PNS", "Sudah Lisensi Kepala Sekolah", "Pernah Diklat Kepengawasan", "Keahlian Braille", "Keahlian Bahasa Isyarat", "NPWP",
    "Nama Wajib Pajak", "Kewarganegaraan", "Bank", "Nomor Rekening Bank", "Rekening Atas Nama", "NIK", "No KK", "Karpeg", "Karis/Karsu",
    "Lintang", "Bujur", "NUKS", "Masa Kerja"};
constexpr std::array<const char*, 18> emis_heading = {
    "No", "Nama Lengkap", "NISN", "NIK", "Tempat Lahir", "Tanggal Lahir", "Tingkat - Rombel", "Umur", "Status", "Jenis Kelamin", "Alamat",
    "No Telepon", "Kebutuhan Khusus", "Disabilitas", "Nomor KIP/PIP", "Nama Ayah Kandung", "Nama Ibu Kandung", "Nama Wali"};

template <std::size_t N>
Cells cells_of(const std::array<const char*, N>& texts) {
  return Cells(texts.begin(), texts.end());
}

std::string secret(std::size_t column, std::size_t row) { return "RAHASIA " + std::to_string(column) + "-" + std::to_string(row); }

Rows titles(const std::string& what) {
  return {{what},
          {"SD NEGERI CONTOH 01 (DATA CONTOH, BUKAN ORANG SUNGGUHAN)"},
          {"Kecamatan Kec. Utara, Kabupaten Kota Contoh, Provinsi Prov. Contoh"},
          {"Tanggal Unduh: 2026-11-24 08:00:00", "", "", "Pengunduh: Wangi Dermaga (operator@contoh.invalid)"}};
}

/// Two heading rows: a group's name above its columns.
struct Headings {
  Cells top;
  Cells sub;
  void add(const Cells& texts) { top.insert(top.end(), texts.begin(), texts.end()); }
  void add_group(const char* name, const Cells& texts) {
    sub.resize(top.size());
    sub.insert(sub.end(), texts.begin(), texts.end());
    top.emplace_back(name);
    top.resize(sub.size());
  }
};

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '"') {
      out += "&quot;";
    } else {
      out += c;
    }
  }
  return out;
}

std::string column_name(std::size_t column) {
  std::string name;
  for (std::size_t n = column + 1; n > 0; n = (n - 1) / 26) name.insert(name.begin(), static_cast<char>('A' + (n - 1) % 26));
  return name;
}

/// Writes one sheet's cells; texts go into the list of shared ones unless they stand in the sheet.
class SheetWriter {
 public:
  SheetWriter(const Rows& rows, const Look& look) : rows_(rows), look_(look), p_(look.prefix) {}

  std::string sheet() {
    const std::string space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<" + p_ + "worksheet xmlns" +
                      (p_.empty() ? "" : ":" + p_.substr(0, p_.size() - 1)) + "=\"" + space + "\"><" + p_ + "sheetData>";
    std::string data;
    for (std::size_t r = 0; r < rows_.size(); ++r) data = look_.reversed ? row(r) + data : data + row(r);
    for (std::size_t r = 0; r < look_.blank_rows; ++r) data += "<" + p_ + "row><" + p_ + "c s=\"0\"/><" + p_ + "c s=\"0\"/></" + p_ + "row>";
    return xml + data + "</" + p_ + "sheetData>" + merges() + "</" + p_ + "worksheet>";
  }
  const std::string& shared() const { return shared_; }

 private:
  std::string row(std::size_t r) {
    std::string xml = "<" + p_ + "row" + (look_.no_references ? "" : " r=\"" + std::to_string(r + 1) + "\"") + ">";
    for (std::size_t c = 0; c < rows_[r].size(); ++c) {
      if (!rows_[r][c].empty()) xml += cell(r, c);
      else if (look_.no_references) xml += "<" + p_ + "c/>";
    }
    return xml + "</" + p_ + "row>";
  }

  std::string cell(std::size_t r, std::size_t c) {
    const std::string& text = rows_[r][c];
    const std::string begin = "<" + p_ + "c" + (look_.no_references ? "" : " r=\"" + column_name(c) + std::to_string(r + 1) + "\"");
    const std::string end = "</" + p_ + "c>";
    if (look_.numbers && look_.numbers(r, c)) return begin + "><" + p_ + "v>" + text + "</" + p_ + "v>" + end;
    if (look_.inline_strings) return begin + " t=\"inlineStr\"><" + p_ + "is><" + p_ + "t>" + escaped(text) + "</" + p_ + "t></" + p_ + "is>" + end;
    shared_ += "<si><t xml:space=\"preserve\">" + escaped(text) + "</t></si>";
    return begin + " t=\"s\"><" + p_ + "v>" + std::to_string(count_++) + "</" + p_ + "v>" + end;
  }

  std::string merges() const {
    if (look_.merges.empty()) return {};
    std::string xml = "<" + p_ + "mergeCells>";
    for (const std::string& area : look_.merges) xml += "<" + p_ + "mergeCell ref=\"" + area + "\"/>";
    return xml + "</" + p_ + "mergeCells>";
  }

  const Rows& rows_;
  const Look& look_;
  const std::string& p_;
  std::string shared_;
  std::size_t count_ = 0;
};

}  // namespace

Rows daftar_pd(const std::vector<KitPupil>& pupils) {
  Rows rows = titles("Daftar Peserta Didik");
  Headings headings;
  headings.add(cells_of(pd_before));
  for (const char* parent : {"Data Ayah", "Data Ibu", "Data Wali"}) headings.add_group(parent, cells_of(pd_parent));
  headings.add(cells_of(pd_after));
  rows.push_back(headings.top);
  rows.push_back(headings.sub);
  for (std::size_t i = 0; i < pupils.size(); ++i) {
    const KitPupil& pupil = pupils[i];
    Cells row(headings.top.size());
    for (std::size_t c = 5; c < row.size(); ++c) row[c] = secret(c, i);
    row[0] = std::to_string(i + 1);
    row[1] = pupil.name;
    row[2] = pupil.nipd;
    row[3] = pupil.sex;
    row[4] = pupil.nisn;
    row[42] = pupil.group;
    rows.push_back(row);
  }
  return rows;
}

Rows daftar_guru(const std::vector<KitStaff>& staff) {
  Rows rows = titles("Daftar Guru");
  Headings headings;
  headings.add(cells_of(gtk_before));
  headings.add_group("Suami/Istri", cells_of(gtk_spouse));
  headings.add(cells_of(gtk_after));
  rows.push_back(headings.top);
  rows.push_back(headings.sub);
  for (std::size_t i = 0; i < staff.size(); ++i) {
    const KitStaff& person = staff[i];
    Cells row(headings.top.size());
    for (std::size_t c = 4; c < row.size(); ++c) row[c] = secret(c, i);
    row[0] = std::to_string(i + 1);
    row[1] = person.name;
    row[2] = person.nuptk;
    row[3] = person.sex;
    row[6] = person.nip;
    row[7] = person.status;
    row[8] = person.kind;
    row[20] = person.duty;
    row[31] = "208801011999031001";
    rows.push_back(row);
  }
  return rows;
}

Rows emis(const std::vector<KitPupil>& pupils) {
  Rows rows = {cells_of(emis_heading)};
  for (std::size_t i = 0; i < pupils.size(); ++i) {
    Cells row(emis_heading.size());
    for (std::size_t c = 3; c < row.size(); ++c) row[c] = secret(c, i);
    row[0] = std::to_string(i + 1);
    row[1] = pupils[i].name;
    row[2] = pupils[i].nisn;
    row[6] = "Kelas " + pupils[i].group.substr(6, 1) + " - " + pupils[i].group;
    row[9] = pupils[i].sex == "L" ? "Laki-laki" : "Perempuan";
    rows.push_back(row);
  }
  return rows;
}

Rows emis_two_columns(const std::vector<KitPupil>& pupils) {
  Rows rows = {{"No", "NSM", "NPSN", "Nama Lengkap", "NISM", "NIS Lokal", "NISN", "NIK", "Jenis Kelamin", "Tempat Lahir", "Tanggal Lahir",
                "Tingkat", "Rombel", "Nama Ayah", "NIK Ayah", "Nama Ibu", "NIK Ibu", "Penghasilan", "Alamat"}};
  for (std::size_t i = 0; i < pupils.size(); ++i) {
    Cells row(rows[0].size());
    for (std::size_t c = 1; c < row.size(); ++c) row[c] = secret(c, i);
    row[0] = std::to_string(i + 1);
    row[3] = pupils[i].name;
    row[5] = pupils[i].nipd;
    row[6] = pupils[i].nisn;
    row[8] = pupils[i].sex;
    row[11] = pupils[i].group.substr(0, 1);
    row[12] = pupils[i].group.substr(1);
    rows.push_back(row);
  }
  return rows;
}

Rows emis_staff(const std::vector<KitStaff>& staff) {
  Rows rows = {{"No", "NSM", "Nama Lengkap", "PegID", "NPK", "NUPTK", "NIP", "NIK", "Jenis Kelamin", "Status Kepegawaian", "Tugas Utama",
                "Tugas Tambahan", "Nama Ibu Kandung", "No Rekening"}};
  for (std::size_t i = 0; i < staff.size(); ++i) {
    Cells row(rows[0].size());
    for (std::size_t c = 1; c < row.size(); ++c) row[c] = secret(c, i);
    row[0] = std::to_string(i + 1);
    row[2] = staff[i].name;
    row[5] = staff[i].nuptk;
    row[6] = staff[i].nip;
    row[8] = staff[i].sex;
    row[10] = staff[i].kind;
    row[11] = staff[i].duty;
    rows.push_back(row);
  }
  return rows;
}

Rows plain(const std::vector<KitPupil>& pupils) {
  Rows rows = {{"Nama", "NISN", "NIPD", "JK", "Rombel"}};
  for (const KitPupil& p : pupils) rows.push_back({p.name, p.nisn, p.nipd, p.sex, p.group});
  return rows;
}

Rows schools_sheet(const std::vector<KitSchool>& schools) {
  Rows rows = {{"NPSN", "Nama Satuan Pendidikan", "Bentuk Pendidikan", "Status", "Kecamatan", "Kelurahan", "Kewenangan"}};
  for (const KitSchool& s : schools) rows.push_back({s.npsn, s.name, s.form, s.status, s.district, s.village, s.authority});
  return rows;
}

std::map<std::string, std::string> workbook_parts(const Rows& rows, const Look& look) {
  const std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  const std::string package = "http://schemas.openxmlformats.org/package/2006/";
  const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const std::string sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const std::string type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  std::map<std::string, std::string> parts;
  SheetWriter writer(rows, look);
  parts["xl/worksheets/sheet1.xml"] = writer.sheet();
  parts["xl/sharedStrings.xml"] = head + "<sst xmlns=\"" + sheet + "\">" + writer.shared() + "</sst>";
  parts["[Content_Types].xml"] =
      head + "<Types xmlns=\"" + package + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package."
      "relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"" +
      type + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + type +
      "worksheet+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"" + type +
      "styles+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + type + "sharedStrings+xml\"/></Types>";
  parts["_rels/.rels"] = head + "<Relationships xmlns=\"" + package + "relationships\"><Relationship Id=\"rId1\" Type=\"" + office +
                         "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";
  parts["xl/workbook.xml"] = head + "<workbook xmlns=\"" + sheet + "\" xmlns:r=\"" + office + "\"><sheets><sheet name=\"" + escaped(look.sheet) +
                             "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
  parts["xl/_rels/workbook.xml.rels"] =
      head + "<Relationships xmlns=\"" + package + "relationships\"><Relationship Id=\"rId1\" Type=\"" + office +
      "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"" + office +
      "/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId3\" Type=\"" + office + "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>";
  parts["xl/styles.xml"] = head + "<styleSheet xmlns=\"" + sheet + "\"><fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts><fills count=\"1\"><fill>"
                           "<patternFill patternType=\"none\"/></fill></fills><borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/>"
                           "</border></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                           "<cellXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/></cellXfs></styleSheet>";
  return parts;
}

std::string workbook(const Rows& rows, const Look& look) { return files::write_zip(workbook_parts(rows, look)); }

std::vector<std::string> heading_merges(const Rows& rows, std::size_t heading) {
  std::vector<std::string> merges;
  const Cells& head = rows.at(heading);
  const Cells& sub = rows.at(heading + 1);
  const std::string top = std::to_string(heading + 1), below = std::to_string(heading + 2);
  const auto has_sub = [&](std::size_t c) { return c < sub.size() && !sub[c].empty(); };
  for (std::size_t c = 0; c < head.size(); ++c) {
    if (!has_sub(c) && !head[c].empty()) merges.push_back(column_name(c) + top + ":" + column_name(c) + below);
    std::size_t last = c;
    while (has_sub(c) && last + 1 < head.size() && head[last + 1].empty() && has_sub(last + 1)) ++last;
    if (last > c) merges.push_back(column_name(c) + top + ":" + column_name(last) + top);
  }
  return merges;
}

std::string csv(const Rows& rows, char separator, bool crlf) {
  std::string out;
  for (const Cells& row : rows) {
    for (std::size_t c = 0; c < row.size(); ++c) {
      if (c > 0) out += separator;
      const bool quote = row[c].find_first_of(std::string("\"\n\r") + separator) != std::string::npos;
      if (!quote) {
        out += row[c];
        continue;
      }
      out += '"';
      for (const char letter : row[c]) out += letter == '"' ? std::string("\"\"") : std::string(1, letter);
      out += '"';
    }
    out += crlf ? "\r\n" : "\n";
  }
  return out;
}

std::string windows_1252(const std::string& utf8) {
  std::string out;
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const auto byte = static_cast<unsigned char>(utf8[i]);
    if (byte < 0x80) {
      out += utf8[i];
    } else if ((byte == 0xC2 || byte == 0xC3) && i + 1 < utf8.size()) {
      out += static_cast<char>((byte == 0xC3 ? 0x40 : 0) + static_cast<unsigned char>(utf8[++i]));
    } else if (utf8.compare(i, 3, "\xE2\x80\x99") == 0) {
      out += '\x92';
      i += 2;
    } else {
      throw std::runtime_error("kit: no such letter in Windows-1252");
    }
  }
  return out;
}

Rows without_row(Rows rows, std::size_t row) {
  rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(row));
  return rows;
}

Rows without_column(Rows rows, std::size_t column) {
  for (Cells& row : rows) {
    if (column < row.size()) row.erase(row.begin() + static_cast<std::ptrdiff_t>(column));
  }
  return rows;
}

Rows without_zeros(Rows rows, std::size_t first_row, std::size_t column) {
  for (std::size_t r = first_row; r < rows.size(); ++r) {
    if (column >= rows[r].size()) continue;
    const std::size_t start = rows[r][column].find_first_not_of('0');
    if (start != std::string::npos) rows[r][column].erase(0, start);
  }
  return rows;
}

Rows with_blank_rows(Rows rows, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) rows.emplace_back(Cells{" ", "", "\t"});
  return rows;
}

}  // namespace selami::kit
