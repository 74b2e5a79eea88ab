export default {
  title: 'Tindak lanjut saya',
  hint: 'Hanya Bapak/Ibu yang melihatnya.',
  done: 'Selesai'
};
