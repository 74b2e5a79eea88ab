#include "packs/routes.hpp"

#include "packs/packs.hpp"

namespace selami::packs {

Routes routes() {
  return {
      report(publishing, "GET", "/context-packs", "Packs of contexts that the own office published, every version.", &office_packs),
      work(publishing, "POST", "/context-packs", "Publish a pack of contexts, or its next version; dry_run only says what is in the file.", &prepare_pack, &publish_pack)
          .takes(bytes_max),
      report(publishing, "GET", "/context-packs/{pack}", "One version, with what it changed.", &office_pack),
      report(reading, "GET", "/schools/{school}/context-packs", "Packs that a school is offered, and those that it has.", &school_packs),
      report(reading, "GET", "/schools/{school}/context-packs/{pack}", "Any version, for the plans that name it.", &school_pack),
      route(taking, "PUT", "/schools/{school}/context-packs/{pack}", "Take a version for all teachers of the school.", &take_pack),
      route(taking, "DELETE", "/schools/{school}/context-packs/{pack}", "Have none of this pack any more.", &give_pack_back),
  };
}

}  // namespace selami::packs
