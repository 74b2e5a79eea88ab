export default {
  phase: (name: string) => (name === 'fondasi' ? 'Fase Fondasi' : `Fase ${name}`),
  picture: 'Contoh karya dengan kotak hitam',
  open: (level: string, n: number) => `Contoh “${level}” (${n})`,
  title: 'Contoh bersama',
  about: 'Karya murid kota ini, tanpa nama, yang tingkatnya disepakati tiga guru.',
  all: 'Semua contoh'
};
