terraform {
  # Needs no provider: the module only computes values.
  required_version = ">= 1.3"
}
