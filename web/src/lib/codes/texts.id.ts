export default {
  codes: 'Deretan kode QR untuk kamera HP rekan',
  which: (n: number, of: number) => `Kode ${n} dari ${of}`,
  tooMuch: 'Kirimannya terlalu banyak untuk kode. Pakai berkas.',
  missing: 'Pembaca kode belum ada di HP ini. Sambungkan ke jaringan sekali, lalu ia tersimpan.',
  scan: 'Pindai kode dari HP rekan',
  view: 'Gambar kamera',
  hint: 'Arahkan kamera ke kode di layar HP rekan, kira-kira sejengkal.',
  readOf: (n: number, of: number) => `${n} dari ${of} kode terbaca`,
  stillMissing: (numbers: string) => `Belum terbaca: ${numbers}. Tahan saja; kodenya berulang.`,
  broken: 'Ada kode yang salah terbaca. Tahan sekali lagi dari awal.',
  private: 'Gambar dibaca di HP ini saja: tidak disimpan, tidak dikirim.',
  stop: 'Berhenti',
  retry: 'Coba kamera lagi',
  trouble: {
    denied: 'Kamera belum diizinkan. Ketuk tanda di samping alamat halaman ini, izinkan kamera, lalu coba lagi.',
    absent: 'Perangkat ini tidak punya kamera. Pakai berkas.',
    busy: 'Kamera sedang dipakai aplikasi lain. Tutup aplikasi itu, lalu coba lagi.',
    unsupported: 'Browser ini tidak dapat membuka kamera di alamat ini. Kamera perlu alamat https.',
    stopped: 'Kamera berhenti. Coba lagi.'
  }
};
