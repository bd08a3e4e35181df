locals {
  sysdig = {
    SYSDIG_MONITOR_REGION               = var.sysdig_region
    SYSDIG_MONITOR_API_TOKEN_SECRET_ARN = var.token_secret_arn
  }

  # The secret's ARN without the key of a JSON secret.
  secret_arns = var.token_secret_arn == null ? [] : [split("#", var.token_secret_arn)[0]]

  layer_architecture = try(regex("-(x86_64|arm64)$", split(":", var.layer_arn)[6])[0], var.architecture)
}
