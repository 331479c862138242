// The folder of this device, outside every lab (record.md 1): the device secret, the mark of each log, the issuing
// keys. Without it no key of a lab opens: a stolen copy of the lab directory is mute. Processes take turns by a lock in
// the folder.
#pragma once

#include "core/crypto/certificates.h"
#include "core/crypto/secret.h"

#include <filesystem>
#include <initializer_list>
#include <optional>
#include <string>

namespace calque::identity {

/// The furthest state of a log that this device has acknowledged (record.md 8, anchor `mark`).
struct Mark {
  std::string origin;
  std::uint64_t size = 0;
  base::Digest root{};
  bool operator==(const Mark&) const = default;
};

class Device {
public:
  /// $CALQUE_DEVICE, else /var/lib/calque where it can be written, else $XDG_DATA_HOME/calque (~/.local/share/calque).
  [[nodiscard]] static base::Result<Device> open();
  /// Whether open() would find a device that was made before; makes nothing.
  [[nodiscard]] static bool isHere();
  /// Makes the folder (mode 0700) and the device secret where they are not there. A fault (Key) where the folder is
  /// open to others, a link, or the secret is not 32 bytes.
  [[nodiscard]] static base::Result<Device> open(const std::filesystem::path& folder);

  [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }
  /// 32 bytes: HKDF-SHA256(device secret, info = label ‖ 0x00 ‖ part …). indexKey = derive("calque/index/v1").
  [[nodiscard]] crypto::Secret derive(std::string_view label, std::initializer_list<std::string_view> parts = {}) const;
  /// AES-256-GCM under derive(label, {id}), AAD the same bytes: nonce ‖ ciphertext ‖ tag. Labels: record.md 5.
  [[nodiscard]] base::Bytes wrap(std::string_view label, std::string_view id, base::View secret) const;
  /// A fault (Key) where it was not wrapped here, under this label and id.
  [[nodiscard]] base::Result<crypto::Secret> unwrap(std::string_view label, std::string_view id,
                                                    base::View wrapped) const;
  [[nodiscard]] const crypto::Secret& secret() const { return m_secret; }

  [[nodiscard]] base::Result<std::optional<Mark>> maybeMark(const std::string& origin) const;
  /// After each commit. A mark never goes back: one at or behind the stored size changes nothing. Durable when it
  /// returns.
  [[nodiscard]] base::Done advance(const Mark& mark);
  /// Before a restore is committed: the mark that it gives up. Only that very mark may be replaced at a later start.
  [[nodiscard]] base::Done beginRestore(const Mark& lost);
  [[nodiscard]] base::Result<std::optional<Mark>> maybeGivenUp(const std::string& origin) const;
  /// Forward or back: only after `restore.done` by two persons stands in the log. Ends what beginRestore began.
  [[nodiscard]] base::Done setAfterRestore(const Mark& mark);

  /// The key of an issuing certificate, wrapped; named by the certificate's fingerprint (hex64).
  [[nodiscard]] base::Done putIssuingKey(const std::string& fingerprint, const crypto::PrivateKey& key);
  [[nodiscard]] base::Result<crypto::PrivateKey> issuingKey(const std::string& fingerprint) const;

private:
  Device(std::filesystem::path folder, crypto::Secret secret)
      : m_folder(std::move(folder)), m_secret(std::move(secret)) {}
  [[nodiscard]] static base::Result<std::optional<Mark>> readMark(const std::filesystem::path& file,
                                                                  const std::string& origin);
  std::filesystem::path m_folder;
  crypto::Secret m_secret;
};

} // namespace calque::identity
