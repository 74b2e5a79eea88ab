#include "people/guide.hpp"

#include "people/slip_print.hpp"

namespace selami::people {
namespace {

using files::Align;
using files::Words;

struct Step {
  const char* title;
  const char* text;
};
constexpr Step steps[] = {
    {"Masuk", "Pindai kode QR di slip dari operator sekolah, atau buka alamat di atas lalu ketik kodenya. Buat kata sandi sendiri, paling "
              "sedikit 12 huruf; tiga kata yang mudah diingat sudah baik. Catat nama masuk Bapak/Ibu."},
    {"Simpan di HP", "Di menu peramban pilih \"Tambahkan ke layar utama\". Sesudah dibuka sekali dengan jaringan, Selami dapat dipakai tanpa jaringan."},
    {"Buka kelas latihan", "Kelas › Buka kelas latihan. Semua muridnya rekaan: coba apa saja, tidak ada yang rusak dan tidak ada yang dihitung."},
    {"Siapkan rencana", "Rencana › Buat rencana › pilih contoh › Pakai contoh ini. Ubah seperlunya. Ketuk Periksa untuk melihat saran; saran "
                        "hanya Bapak/Ibu yang melihat, dan bukan nilai."},
    {"Mulai pertemuan", "Kelas › Kelas latihan › Mulai pertemuan di kelas ini › pilih rencananya. Lalu ketuk Mulai langkah pertama, dan "
                        "Langkah berikutnya setiap kali pindah langkah."},
    {"Ajak semua murid menjawab", "Kehadiran: ketuk hanya yang tidak hadir. Pertanyaan baru: pilih cara menjawab, lalu hitung tangan, atau "
                                  "ketuk tingkat pemahaman per murid. Murid tidak perlu punya HP."},
    {"Dengar, lalu akhiri", "Suara murid › Hitung dengan tangan: tiga pernyataan tanpa nama, 20 detik. Setelah itu Akhiri pertemuan."},
    {"Lihat kedalamannya", "Tentukan tingkat pemahaman beberapa jawaban. Jurnal mengajar dan presensi terisi sendiri: "
                           "Kelas › Jurnal mengajar › Kirim."},
};

constexpr Step hints[] = {
    {"Tanpa jaringan", "Tulisan \"tersimpan di HP ini\" berarti aman dan terkirim sendiri nanti; \"terkirim\" berarti sudah di server. Yang "
                       "memerlukan jaringan hanya masuk, membuka kelas latihan pertama kali, pintu HP murid, papan, serta PDF dan Excel."},
    {"Bingung di sebuah halaman", "Ketuk tanda tanya (?) di kanan atas. Bantuan ada di tiap halaman, juga tanpa jaringan."},
    {"Lupa kata sandi", "Mintalah slip baru kepada operator sekolah. Semua yang tersimpan tetap ada."},
};

void head(files::Paper& out, const std::string& city, const std::string& address) {
  out.blocks.push_back(Words{"SELAMI: DARI SLIP KE PERTEMUAN PERTAMA", 15, true, Align::center, 1});
  out.blocks.push_back(Words{"Panduan satu halaman untuk guru · " + city, 11, false, Align::center, 4});
  std::vector<Words> words = {
      {"Selami membantu Bapak/Ibu menyiapkan pelajaran, menjalankannya, dan melihat seberapa dalam murid memahami. Jurnal mengajar dan "
       "presensi terisi sendiri.", 11, false, Align::left, 2},
      {"Waktu yang diperlukan: kira-kira setengah jam, dengan satu HP.", 11, false, Align::left, 2}};
  if (address.empty()) {
    for (Words& one : words) out.blocks.push_back(std::move(one));
    return;
  }
  words.push_back({"Alamat: " + address, 12, true, Align::left, 0});
  out.blocks.push_back(files::Code{address, std::move(words), 34});
}

}  // namespace

Result<File> teacher_guide(Call& call, const Query<GuideWish>& wish) {
  const std::string address = printed_origin(call.setting, wish->origin);
  if (address.empty() && !wish->origin.empty()) return fail(Fault::invalid, "request.out_of_range", "origin");
  const files::Paper paper = guide_paper(call.setting.city, address, wish->sheet.value_or(files::Sheet::f4), call.now);
  return File{files::file_name("Panduan guru Selami", "pdf"), "application/pdf", files::pdf_of(paper)};
}

files::Paper guide_paper(const std::string& city, const std::string& address, files::Sheet sheet, Instant at) {
  files::Paper out;
  out.title = "Panduan guru Selami";
  out.sheet = sheet;
  out.made = at;
  head(out, city, address);
  int number = 0;
  for (const Step& step : steps) {
    out.blocks.push_back(Words{std::to_string(++number) + ". " + step.title, 12, true, Align::left, 0.5});
    out.blocks.push_back(Words{step.text, 11, false, Align::left, 2.5});
  }
  out.blocks.push_back(files::Cut{""});
  for (const Step& hint : hints) {
    out.blocks.push_back(Words{hint.title, 11, true, Align::left, 0.5});
    out.blocks.push_back(Words{hint.text, 10, false, Align::left, 2});
  }
  return out;
}

}  // namespace selami::people
