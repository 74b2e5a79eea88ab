#include "app/doctor.hpp"

#include <iterator>

namespace selami::app {
namespace {

/// Told to the person who keeps the machine: often a teacher, alone with it. What to do stands as commands to copy.
constexpr DoctorWords table[] = {
    {"data.missing", Weight::broken, "Folder data {0} tidak ada.", "Periksa --data atau SELAMI_DATA. Disk yang tidak terpasang juga terlihat begini: lihat dengan mount. Instalasi yang baru dimulai dengan selami init.",
     "The data folder {0} is not there.", "Check --data or SELAMI_DATA. A disk that is not mounted looks like this, too: see mount. A new installation begins with selami init."},
    {"data.not_writable", Weight::broken, "Folder data {0} tidak bisa ditulisi oleh pengguna yang menjalankan perintah ini.", "Jalankan sebagai pengguna selami (runuser -u selami -- …), atau perbaiki haknya: chmod u+rwx {0}",
     "The data folder {0} cannot be written by the user who runs this.", "Run as the user selami (runuser -u selami -- …), or mend its rights: chmod u+rwx {0}"},
    {"data.read_only", Weight::broken, "Disk tempat {0} hanya bisa dibaca.", "Sering kali disknya mulai rusak: lihat dmesg. Selamatkan cadangan terakhir ke mesin lain lebih dulu, baru pasang ulang atau ganti disknya. Membaca masih bisa; simpanan menunggu di HP dan tidak hilang.",
     "The disk under {0} can only be read.", "Often such a disk begins to fail: see dmesg. First take the last backup to another machine, then mount the disk anew or replace it. Reading still works; what people save waits on their phones and is not lost."},
    {"data.wrong_owner", Weight::broken, "{0} berkas di folder data milik pengguna lain, misalnya {1}. Server bisa gagal menulis.", "chown -R --reference={2} {2}   (dan jalankan perintah selami sebagai pengguna selami, bukan root)",
     "{0} files in the data folder belong to another user, for instance {1}. The server may fail to write.", "chown -R --reference={2} {2}   (and run selami's commands as the user selami, not as root)"},
    {"disk.full", Weight::broken, "Disk penuh: tersisa {0} MB dari {1} MB.", "Kosongkan ruang: pindahkan cadangan lama ke mesin lain, hapus berkas yang tidak perlu (bukan folder data). Server menerima simpanan lagi begitu ada ruang, tanpa dinyalakan ulang; yang menunggu di HP dikirim sendiri.",
     "The disk is full: {0} MB of {1} MB are left.", "Make room: take old backups to another machine, delete what is not needed (never the data folder). The server takes writes again once there is room, without a restart; what waits on phones is sent by itself."},
    {"disk.nearly_full", Weight::attention, "Disk hampir penuh: tersisa {0} MB dari {1} MB.", "Pindahkan cadangan lama ke mesin lain, atau pasang disk yang lebih besar, sebelum penuh.",
     "The disk is nearly full: {0} MB of {1} MB are left.", "Take old backups to another machine, or fit a larger disk, before it is full."},
    {"disk.days", Weight::attention, "Kalau tumbuh seperti sekarang ({1} MB sehari), disk penuh dalam {0} hari.", "Pindahkan cadangan lama ke mesin lain, atau pasang disk yang lebih besar.",
     "Growing as now ({1} MB a day), the disk is full in {0} days.", "Take old backups to another machine, or fit a larger disk."},
    {"disk.room", Weight::note, "Ruang disk: tersisa {0} MB dari {1} MB; pertumbuhan sehari: {2}.", "", "Room on the disk: {0} MB of {1} MB are left; growth a day: {2}.", ""},
    {"database.none", Weight::attention, "Belum ada basis data di {0}.", "Instalasi baru dimulai dengan selami init. Kalau di sini sudah pernah ada data, jangan memulai baru: pulihkan cadangan dengan selami restore.",
     "There is no database in {0} yet.", "A new installation begins with selami init. If there were data here before, do not begin anew: bring a backup back with selami restore."},
    {"database.gone", Weight::broken, "Basis data {0} hilang, padahal folder ini sudah pernah dipakai.", "Jangan nyalakan server: ia akan memulai yang kosong. Cari berkasnya, atau pulihkan cadangan terakhir ke folder baru: selami restore --data FOLDER-BARU CADANGAN",
     "The database {0} is gone, though this folder was in use.", "Do not start the server: it would begin an empty one. Look for the file, or bring the last backup back into a new folder: selami restore --data NEW-FOLDER BACKUP"},
    {"database.unreadable", Weight::broken, "Basis data {0} tidak bisa dibuka atau dibaca.", "Hentikan server, salin folder data apa adanya (cp -a) ke disk lain, lalu pulihkan cadangan terakhir ke folder baru: selami restore --data FOLDER-BARU CADANGAN",
     "The database {0} cannot be opened or read.", "Stop the server, copy the data folder as it is (cp -a) to another disk, then bring the last backup back into a new folder: selami restore --data NEW-FOLDER BACKUP"},
    {"database.unlooked", Weight::attention, "Basis data belum bisa diperiksa: untuk membacanya pun perlu sedikit ruang dan hak tulis di foldernya.", "Bereskan dulu disk atau haknya seperti tertulis di sini, lalu jalankan selami doctor sekali lagi.",
     "The database could not be looked at: even to read it, its folder needs a little room and may be written.", "First see to the disk or the rights as told here, then run selami doctor once more."},
    {"database.damaged", Weight::broken, "Basis data rusak di tabel: {0}. Bagian lain masih bisa dibaca.", "1. systemctl stop selami   2. cp -a folder data ke disk lain, jangan hapus apa pun   3. selami restore --data FOLDER-BARU CADANGAN   4. selami doctor --data FOLDER-BARU   5. tukar kedua folder, systemctl start selami. HP mengirim lagi yang belum terkirim.",
     "The database is damaged in the tables: {0}. The rest can still be read.", "1. systemctl stop selami   2. cp -a the data folder to another disk, delete nothing   3. selami restore --data NEW-FOLDER BACKUP   4. selami doctor --data NEW-FOLDER   5. exchange the folders, systemctl start selami. Phones send again what was not sent."},
    {"database.schools", Weight::attention, "Dari tabel yang rusak itu, data {0} sekolah masih terbaca utuh; yang tidak: NPSN {1}.", "Salin data sekolah yang masih terbaca sebelum memulihkan, kalau lebih baru daripada cadangan.",
     "Of those tables the rows of {0} schools can be read in full; not those of: NPSN {1}.", "Before restoring, keep what can be read of the others where it is newer than the backup."},
    {"database.wal", Weight::attention, "Catatan basis data (-wal) sudah {0} MB; seharusnya di bawah 20.", "Ada yang membacanya terlalu lama (cadangan atau program lain yang menggantung). Nyalakan ulang server: systemctl restart selami",
     "The database's log (-wal) has grown to {0} MB; it should be below 20.", "Somebody reads for too long (a backup or another program that hangs). Restart the server: systemctl restart selami"},
    {"schema.newer", Weight::broken, "Basis data berskema {0}; program ini baru mengenal {1}.", "Pasang lagi versi Selami yang lebih baru. Kembali ke versi lama hanya lewat cadangan.",
     "The database has schema {0}; this program knows up to {1}.", "Install the newer Selami again. The way back to the older one is a backup."},
    {"schema.older", Weight::attention, "Basis data berskema {0}; program ini memakai {1}.", "Nyalakan ulang server: systemctl restart selami. Ia membuat salinan, lalu memperbarui sendiri.",
     "The database has schema {0}; this program uses {1}.", "Restart the server: systemctl restart selami. It makes a copy, then brings it up to date."},
    {"schema.unfinished", Weight::broken, "Pembaruan basis data terhenti di skema {0} dari {1}.", "Nyalakan server lagi: pembaruan diteruskan dari situ. Kalau gagal lagi, keadaan sebelum pembaruan tersimpan di {2}",
     "Bringing the database up to date stopped at schema {0} of {1}.", "Start the server again: it goes on from there. If that fails, the state before it lies in {2}"},
    {"schema.gap", Weight::broken, "Pembaruan basis data nomor {0} terlewat: ini bukan basis data yang dibuat Selami apa adanya.", "Pulihkan cadangan terakhir ke folder baru: selami restore --data FOLDER-BARU CADANGAN",
     "Migration {0} of the database was left out: Selami alone does not make such a database.", "Bring the last backup back into a new folder: selami restore --data NEW-FOLDER BACKUP"},
    {"media.lost", Weight::attention, "{0} foto atau rekaman tercatat, tetapi berkasnya tidak ada.", "Ambil dari cadangan, tanpa menimpa yang ada: cp -an CADANGAN/media {1}/",
     "{0} photos or recordings are on record, but their files are not there.", "Take them from a backup, without replacing what is there: cp -an BACKUP/media {1}/"},
    {"media.unclaimed", Weight::note, "{0} berkas media tidak tercatat di mana pun; server menghapusnya sendiri setiap jam.", "", "{0} media files are on no record; the server deletes such files by itself each hour.", ""},
    {"secret.missing", Weight::broken, "{0} tidak ada.", "Kembalikan dari tempat simpannya sebelum server dinyalakan. Tanpa itu server membuat yang baru, dan semua PIN murid serta kartu masuk harus dibuat ulang.",
     "{0} is not there.", "Put it back from where it is kept before the server is started. Without it the server makes a new one, and all pupils' PINs and sign-in slips have to be made anew."},
    {"secret.wrong", Weight::broken, "{0} bukan kunci 32 byte.", "Kembalikan dari tempat simpannya sebelum server dinyalakan.", "{0} is not a key of 32 bytes.", "Put it back from where it is kept before the server is started."},
    {"secret.open", Weight::attention, "{0} bisa dibaca pengguna lain di mesin ini.", "chmod 600 {0}", "{0} can be read by other users of this machine.", "chmod 600 {0}"},
    {"backup.none", Weight::attention, "Tidak ada cadangan di {0}.", "systemctl enable --now selami-backup.timer; atau sekali: selami backup --data … FOLDER. Simpan di disk atau mesin lain.",
     "There is no backup in {0}.", "systemctl enable --now selami-backup.timer; or once: selami backup --data … FOLDER. Keep it on another disk or machine."},
    {"backup.old", Weight::attention, "Cadangan terakhir ({0}) sudah {1} hari.", "Lihat mengapa berhenti: systemctl status selami-backup; buat satu sekarang: systemctl start selami-backup",
     "The last backup ({0}) is {1} days old.", "See why it stopped: systemctl status selami-backup; make one now: systemctl start selami-backup"},
    {"backup.unreadable", Weight::attention, "Cadangan {0} tidak bisa dipakai: {1}.", "Jangan mengandalkannya. Buat yang baru: systemctl start selami-backup; kalau gagal lagi, periksa disknya (dmesg).",
     "The backup {0} cannot be used: {1}.", "Do not rely on it. Make a new one: systemctl start selami-backup; if that fails again, check the disk (dmesg)."},
    {"backup.good", Weight::note, "Cadangan terakhir: {0}, terbaca utuh.", "", "The last backup: {0}, readable in full.", ""},
    {"clock.back", Weight::broken, "Jam mesin {0} menit di belakang catatan terakhir.", "Betulkan jamnya: timedatectl set-ntp true, lalu timedatectl. Baterai jam di papan induk mungkin habis. Urutan simpanan tidak terganggu, tetapi tanggal pertemuan dan masa berlaku bisa salah.",
     "The machine's clock is {0} minutes behind what was recorded last.", "Set it right: timedatectl set-ntp true, then timedatectl. The battery on the main board may be empty. The order of what was saved is not harmed, but dates of lessons and terms may be wrong."},
    {"clock.zone", Weight::note, "Zona waktu mesin {0} menit dari UTC, sedangkan instalasi ini {1}. Selami memakai yang kedua.", "", "The machine's time zone is {0} minutes from UTC, this installation's {1}. Selami uses the second.", ""},
    {"packs.missing", Weight::broken, "Folder paket {0} tidak ada.", "Pasang ulang Selami: apt install --reinstall ./selami_….deb, atau tunjuk foldernya dengan --packs.",
     "The folder of the packs {0} is not there.", "Install Selami again: apt install --reinstall ./selami_….deb, or name the folder by --packs."},
    {"packs.problems", Weight::attention, "Paket bermasalah di {0} tempat; yang pertama: {1}", "Lihat semuanya: selami pack check {2}. Kalau tidak ada yang sengaja mengubahnya, pasang ulang Selami.",
     "The packs have {0} problems; the first: {1}", "See them all: selami pack check {2}. If nobody changed them on purpose, install Selami again."},
    {"port.taken", Weight::broken, "Port {0} dipakai program lain.", "Cari tahu yang mana: ss -ltnp | grep :{0}   Hentikan itu, atau pilih port lain: --port atau SELAMI_PORT.",
     "Port {0} is taken by another program.", "See which: ss -ltnp | grep :{0}   Stop that one, or choose another port: --port or SELAMI_PORT."},
    {"port.answers", Weight::note, "Selami sedang melayani di port {0}.", "", "Selami is serving on port {0}.", ""},
    {"limits.descriptors", Weight::attention, "Mesin ini hanya mengizinkan {0} sambungan dan berkas terbuka untuk satu program.", "Naikkan sampai 65536: LimitNOFILE=65536 di selami.service (sudah ada di paket), atau ulimit -n sebelum ./run.",
     "This machine allows one program only {0} open connections and files.", "Raise it to 65536: LimitNOFILE=65536 in selami.service (the package has it), or ulimit -n before ./run."},
    {"postgres.silent", Weight::broken, "PostgreSQL tidak menjawab, atau menolak.", "systemctl status postgresql; lalu coba alamat di SELAMI_DB dengan psql. Server Selami menyambung sendiri begitu PostgreSQL kembali.",
     "PostgreSQL does not answer, or refuses.", "systemctl status postgresql; then try the address in SELAMI_DB with psql. Selami connects by itself once PostgreSQL is back."},
    {"postgres.wire", Weight::attention, "Sambungan ke PostgreSQL di {0} tidak meminta sslmode=verify-full: orang di jaringan itu bisa membaca atau menyamar.", "Tambahkan ?sslmode=verify-full&sslrootcert=/etc/selami/root.crt pada SELAMI_DB, dan ssl=on dengan sertifikat di PostgreSQL (deploy/README.md, bagian 6).",
     "The connection to PostgreSQL on {0} does not ask for sslmode=verify-full: who is on that network can read it or pretend to be it.", "Add ?sslmode=verify-full&sslrootcert=/etc/selami/root.crt to SELAMI_DB, and ssl=on with a certificate in PostgreSQL (deploy/README.md, section 6)."},
    {"postgres.old", Weight::broken, "PostgreSQL versi {0}; Selami memerlukan 15 atau lebih baru.", "Perbarui PostgreSQL (pg_upgradecluster di Debian).", "PostgreSQL is of version {0}; Selami needs 15 or newer.", "Upgrade PostgreSQL (pg_upgradecluster on Debian)."},
};

}  // namespace

const std::vector<DoctorWords>& doctor_words() {
  static const std::vector<DoctorWords> words(std::begin(table), std::end(table));
  return words;
}

}  // namespace selami::app
