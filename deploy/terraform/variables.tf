variable "layer_arn" {
  description = "The layer version ARN for the function's region and architecture, as deploy/publish-layer or the release notes print it."
  type        = string

  validation {
    condition     = can(regex("^arn:aws[a-z-]*:lambda:[a-z0-9-]+:[0-9]{12}:layer:[A-Za-z0-9_-]+:[0-9]+$", var.layer_arn))
    error_message = "layer_arn must be the ARN of a layer version, such as arn:aws:lambda:eu-west-1:123456789012:layer:NAME:1."
  }
}

variable "architecture" {
  description = "The architecture of the function, which must be the layer's: with a layer for the other one the function does not start."
  type        = string
  default     = "x86_64"

  validation {
    condition     = contains(["x86_64", "arm64"], var.architecture)
    error_message = "architecture must be x86_64 or arm64."
  }
}

variable "layers" {
  description = "The function's other layers. Lambda allows four beside this one."
  type        = list(string)
  default     = []

  validation {
    condition     = length(var.layers) <= 4
    error_message = "layers may have four elements: Lambda allows five layers per function, and one is this module's."
  }
}

variable "environment" {
  description = "The function's own environment variables. Secrets of the extension in clear are rejected."
  type        = map(string)
  default     = {}

  validation {
    condition     = alltrue([for name in keys(var.environment) : !can(regex("^(SYSDIG_MONITOR|PROMETHEUS_(REMOTE_WRITE|PUSHGATEWAY)|OTLP_METRICS)_(.+_)?(TOKEN|PASSWORD|HEADERS)$", name))])
    error_message = "environment must not hold a secret of the extension in clear: everybody who can view the function or the state can read it. Use the setting that ends in _SECRET_ARN, _SSM_PARAMETER or _KMS_CIPHERTEXT."
  }
}

variable "sysdig_region" {
  description = "The region of Sysdig's service, such as us2. Null for an installation of your own, whose URL is then in settings, and for other backends."
  type        = string
  default     = null
}

variable "token_secret_arn" {
  description = "The Secrets Manager secret that holds the Sysdig Monitor API token. Give its complete ARN, with the six characters at the end."
  type        = string
  default     = null

  validation {
    condition     = var.token_secret_arn == null || can(regex("^arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:[0-9]{12}:secret:[^#]+(#.+)?$", var.token_secret_arn))
    error_message = "token_secret_arn must be the ARN of a secret, such as arn:aws:secretsmanager:eu-west-1:123456789012:secret:NAME-AbCdEf. Do not give the token itself."
  }
}

variable "settings" {
  description = "Other settings of the extension by name, as docs/configuration.md lists them. They win over environment. Secrets in clear are rejected."
  type        = map(string)
  default     = {}

  validation {
    condition     = alltrue([for name in keys(var.settings) : !can(regex("_(TOKEN|PASSWORD|HEADERS)$", name))])
    error_message = "settings must not hold a secret in clear: everybody who can view the function or the state can read it. Use the setting that ends in _SECRET_ARN, _SSM_PARAMETER or _KMS_CIPHERTEXT."
  }
}
