#include "openssl_tsa.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace calque::testkit {
namespace {

constexpr const char* configuration = R"([req]
distinguished_name = name
prompt = no
[name]
CN = unnamed
[root]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[stamps]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
[signs]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
[tsa]
serial = serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
tsa_name = yes
accuracy = secs:1
)";
constexpr const char* newKey = "-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes ";

} // namespace

bool OpensslTsa::isPossible() {
  return std::system("openssl version > /dev/null 2>&1") == 0;
}

OpensslTsa::OpensslTsa(const std::string& name) {
  put("cnf", base::viewOf(configuration));
  put("serial", base::viewOf("01"));
  must(std::string("openssl req -config cnf -x509 ") + newKey +
       "-keyout root.key -out root.pem -days 3650 -subj '/CN=" + name +
       " root' -extensions root && openssl x509 -in root.pem -outform DER -out root.der");
  issue("tsa", "stamps", 3650);
}

base::Bytes OpensslTsa::root() const {
  return get("root.der");
}

void OpensslTsa::issue(const std::string& signer, const std::string& kind, int days) const {
  must(std::string("openssl req -config cnf -new ") + newKey + "-keyout " + signer + ".key -subj '/CN=stamps" +
       "' -out csr && openssl x509 -req -in csr -CA root.pem -CAkey root.key -CAcreateserial -days " +
       std::to_string(days) + " -extfile cnf -extensions " + kind + " -out " + signer + ".pem");
}

base::Bytes OpensslTsa::answer(base::View request, const std::string& signer) const {
  put("request", request);
  must("rm -f response; openssl ts -reply -queryfile request -config cnf -section tsa -signer " + signer +
       ".pem -inkey " + signer + ".key -chain root.pem -out response");
  return get("response");
}

base::Bytes OpensslTsa::signedAnew(base::View response, const std::string& signer) const {
  put("response", response);
  must("openssl ts -reply -in response -token_out -out token && "
       "openssl cms -verify -noverify -binary -inform DER -in token -out stated && "
       "openssl cms -sign -binary -nodetach -cades -nosmimecap -md sha256 -econtent_type 1.2.840.113549.1.9.16.1.4 "
       "-outform DER -in stated -signer " +
       signer + ".pem -inkey " + signer + ".key -out token && openssl ts -reply -in token -token_in -out response");
  return get("response");
}

bool OpensslTsa::verifies(base::View body, base::View response) const {
  put("body", body);
  put("response", response);
  return run("openssl ts -verify -data body -in response -CAfile root.pem");
}

base::Bytes OpensslTsa::query(base::View body, const std::string& options) const {
  put("body", body);
  must("openssl ts -query -data body -out request " + options);
  return get("request");
}

bool OpensslTsa::run(const std::string& command) const {
  return std::system(("cd '" + m_folder.path().string() + "' && (" + command + ") > words 2>&1").c_str()) == 0;
}

void OpensslTsa::must(const std::string& command) const {
  if (!run(command))
    throw std::runtime_error("the openssl command failed: " + command + "\n" + base::textOf(get("words")));
}

void OpensslTsa::put(const std::string& name, base::View bytes) const {
  std::ofstream out(m_folder / name, std::ios::binary);
  out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

base::Bytes OpensslTsa::get(const std::string& name) const {
  std::ifstream in(m_folder / name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace calque::testkit
