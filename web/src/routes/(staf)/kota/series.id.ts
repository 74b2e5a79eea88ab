export default {
  title: 'Bulan demi bulan',
  /** What is drawn, in a plain sentence. */
  of: {
    plans: (name: string) => `${name}: dari 100 rangkaian belajar yang selesai pada bulan itu, berapa yang memuatnya.`,
    ketiganya: (name: string) => `${name}: dari 100 rangkaian belajar yang selesai pada bulan itu, berapa yang memuat ketiganya.`,
    cakupan: (name: string) => `${name}: dari 100 sekolah, berapa yang mencatat pertemuan pada bulan itu.`,
    voices: (name: string) => `${name}: dari 100 jawaban murid pada bulan itu, berapa yang ya.`,
    jarak: (name: string) => `${name}: selisih bagian rangkaian dengan ketiga pengalaman, dalam poin dari 100. Di atas 0, yang disebut pertama lebih tinggi.`
  } as Record<string, (name: string) => string>,
  all: 'Semua sekolah',
  points: (value: string) => `${value} poin`,
  part: (part: string, whole: string) => `${part} dari ${whole}`,
  interval: (low: string, high: string) => `selang 95% ${low} sampai ${high}`,
  hidden: {
    no: '',
    none_yet: 'belum ada catatan',
    too_few: 'disembunyikan, terlalu sedikit sekolah, guru, atau murid',
    complement: 'disembunyikan, supaya kelompok kecil tidak dapat dihitung'
  },
  noGap: 'belum ada angka',
  fromTo: (first: string, from: string, last: string, to: string, verdict: string) => `${first} pada ${from}, ${last} pada ${to}${verdict}.`,
  verdict: { up: ': naik', down: ': turun', same: ': tetap, bedanya terlalu kecil untuk berarti', unclear: '; datanya belum cukup untuk mengatakan naik atau turun' },
  only: (value: string, month: string) => `${value} pada ${month}.`,
  hiddenMonths: (count: string) => `${count} bulan disembunyikan.`,
  noneMonths: (count: string) => `${count} bulan belum ada catatan.`,
  noGapMonths: (count: string) => `${count} bulan belum ada angka.`,
  legend: { value: 'nilai bulan itu', interval: 'selang 95%', hidden: 'disembunyikan', none: 'belum ada catatan' },
  districts: 'Per kecamatan, bulan demi bulan',
  table: 'Angka tiap bulan dalam tabel',
  note: {
    1: 'Selang 95% menggambarkan kebetulan pada rangkaian guru-guru yang tercatat, bukan sekolah atau guru lain. Sekolah yang mencatat tidak selalu sama dari bulan ke bulan, jadi naik atau turun dapat juga karena itu.',
    2: 'Sekolah yang mencatat dihitung semuanya, jadi tanpa selang. Pada angka lain, selang 95% hanya tentang yang tercatat. Sekolah yang mencatat tidak selalu sama dari bulan ke bulan, jadi naik atau turun dapat juga karena itu.',
    3: 'Tanpa selang: jawaban satu kelas saling mirip, dan cerita bulan tidak menyimpan dari berapa kelas. Jadi naik atau turun tidak disebut.'
  } as Record<string, string>
};
