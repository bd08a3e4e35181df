output "layers" {
  description = "The function's layers: the other ones, then the extension's."
  value       = tolist(concat(var.layers, [var.layer_arn]))

  precondition {
    condition     = local.layer_architecture == var.architecture
    error_message = "The layer ${var.layer_arn} is for ${local.layer_architecture}, but the function is for ${var.architecture} and would not start."
  }
}

output "environment" {
  description = "The function's environment variables: its own, then the extension's settings."
  value = tomap(merge(
    var.environment,
    { for name, value in local.sysdig : name => value if value != null },
    var.settings,
  ))
}

output "architectures" {
  description = "The function's architectures, which are the layer's."
  value       = [var.architecture]
}

output "policy_json" {
  description = "The policy that the function's role needs to read the token. Null if the token is not in Secrets Manager."
  value = length(local.secret_arns) == 0 ? null : jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "secretsmanager:GetSecretValue"
      Resource = local.secret_arns
    }]
  })
}
