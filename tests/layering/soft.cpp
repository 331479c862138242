// A program without any hardening: check_hardened.sh must find everything wrong with it.
int main() {
  return 0;
}
