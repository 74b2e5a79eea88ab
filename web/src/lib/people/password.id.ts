/** A password that is typed or chosen, wherever that is. */
export default {
  show: 'Tampilkan kata sandi',
  newPassword: 'Kata sandi baru',
  newPasswordHint: 'Paling sedikit 12 huruf. Tiga kata yang mudah diingat sudah baik.',
  again: 'Ulangi kata sandi',
  differ: 'Kedua kata sandi belum sama.',
  wrong: { short: 'Paling sedikit 12 huruf.', long: 'Paling banyak 128 huruf.' },
  strength: 'Kekuatan kata sandi',
  strengths: {
    short: (left: number) => `Kurang ${left} huruf lagi.`,
    weak: 'Mudah ditebak. Tambahkan kata lain.',
    fair: 'Cukup kuat.',
    strong: 'Kuat.'
  }
};
