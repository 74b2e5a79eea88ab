export default {
  version: (n: number) => `versi ${n}`,
  many: (n: number) => `${n} konteks`,
  facts: 'Yang bisa dijadikan pegangan',
  unchecked: 'belum diperiksa pada sumber',
  seeds: 'Pertanyaan',
  partners: 'Yang bisa diajak',
  came: (n: number) => `Baru (${n})`,
  went: (n: number) => `Tidak ada lagi (${n})`,
  changed: (n: number) => `Berubah (${n})`,
  none: 'Isi konteksnya sama.',
  head: 'Judul, lisensi, atau sumber paket berubah.',
  parts: { name: 'nama', levels: 'jenjang', phases: 'fase', subjects: 'mata pelajaran', facts: 'fakta', seeds: 'pertanyaan', partners: 'mitra' }
};
