export default {
  title: 'Dari minggu ke minggu',
  surface: 'Di permukaan',
  deep: 'Mendalam',
  transfer: 'Diterapkan lebih luas',
  how: 'Setiap titik adalah satu hasil kerja; ketuk untuk membacanya. Naik turun itu wajar: pertanyaannya berbeda-beda. Ini bukan nilai.'
};
