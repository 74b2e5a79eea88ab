export default {
  title: 'Butuh bicara?',
  about: 'Setiap jurnal murid, di HP dan di kertas, menyebut siapa yang membacanya dan siapa yang bisa dihubungi bila ada yang tidak baik-baik saja. Sebutkan orang yang benar-benar siap mendengar.',
  who: 'Siapa di sekolah ini',
  whoHint: 'Nama, tempat atau waktunya, dan nomor bila boleh disebarkan. Misalnya: Bu Rini, ruang BK, setiap istirahat.',
  save: 'Simpan',
  saved: 'Tersimpan. Jurnal berikutnya sudah menyebutnya.',
  kept: 'Tersimpan di HP ini. Dikirim begitu ada jaringan.',
  beside: 'Selalu tertulis di sampingnya',
  numbers: (phone: string, chat: string) => (chat ? `Telepon ${phone}, WhatsApp ${chat}.` : `Telepon ${phone}.`),
  checked: (when: string) => `Diperiksa ${when}.`,
  empty: 'Bila dikosongkan, jurnal meminta murid bercerita kepada orang dewasa yang ia percaya.'
};
