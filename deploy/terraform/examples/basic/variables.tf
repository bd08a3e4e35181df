variable "layer_arn" {
  description = "The layer version ARN for this region and architecture."
  type        = string
}

variable "architecture" {
  description = "The architecture of the function and of the layer."
  type        = string
  default     = "x86_64"
}

variable "sysdig_region" {
  description = "The region of Sysdig's service."
  type        = string
  default     = "us2"
}

variable "token_secret_arn" {
  description = "The Secrets Manager secret that holds the Sysdig Monitor API token."
  type        = string
}

variable "function_zip" {
  description = "The zip with the function's code."
  type        = string
}
