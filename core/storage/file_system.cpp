#include "file_system.h"

#include <algorithm>
#include <array>

namespace calque::storage {
namespace {

constexpr std::string_view otherMachine = "it lies on a network file system";
constexpr std::string_view aProgram = "it lies on a file system that a program serves (FUSE)";

struct Kind {
  std::uint32_t type; ///< statfs(2), linux/magic.h, and the headers of those that are not part of Linux
  std::string_view why;
};

constexpr std::array kinds = {
    Kind{0x00006969, otherMachine}, // NFS
    Kind{0x0000517B, otherMachine}, // SMB
    Kind{0xFF534D42, otherMachine}, // CIFS
    Kind{0xFE534D42, otherMachine}, // SMB 2 and later
    Kind{0x0000564C, otherMachine}, // NCP
    Kind{0x5346414F, otherMachine}, // AFS
    Kind{0x6B414653, otherMachine}, // kAFS
    Kind{0x73757245, otherMachine}, // Coda
    Kind{0x00C36400, otherMachine}, // Ceph
    Kind{0x0BD00BD0, otherMachine}, // Lustre
    Kind{0x01161970, otherMachine}, // GFS2
    Kind{0x7461636F, otherMachine}, // OCFS2
    Kind{0x01021997, otherMachine}, // 9P
    Kind{0x47504653, otherMachine}, // GPFS
    Kind{0x19830326, otherMachine}, // BeeGFS
    Kind{0xAAD7AAEA, otherMachine}, // PanFS
    Kind{0x786F4256, otherMachine}, // VirtualBox shared folder
    Kind{0xBACBACBC, otherMachine}, // VMware shared folder
    Kind{0x65735546, aProgram}, // FUSE: sshfs, cloud drives, virtiofs; whether a lock or an fsync holds is its affair
};

} // namespace

std::string_view whyNoPlaceForALab(std::uint64_t type) {
  const auto kind = std::ranges::find(kinds, static_cast<std::uint32_t>(type), &Kind::type);
  return kind == kinds.end() ? std::string_view{} : kind->why;
}

} // namespace calque::storage
