/** Buktikan dahulu: what is asked before a heavy act. */
export default {
  title: 'Buktikan dahulu',
  aboutCode: 'Langkah ini berat akibatnya, jadi ketik sekali lagi kode dari aplikasi di HP.',
  aboutPassword: 'Langkah ini berat akibatnya, jadi ketik sekali lagi kata sandinya.',
  code: 'Kode dari aplikasi',
  codeHint: 'Enam angka, atau satu kode cadangan.',
  password: 'Kata sandi',
  go: 'Lanjut'
};
