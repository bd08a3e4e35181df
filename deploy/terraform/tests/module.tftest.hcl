# Run with "terraform init && terraform test", of Terraform 1.6 or newer. Needs no provider and no account.

variables {
  layer_arn        = "arn:aws:lambda:us-east-1:123456789012:layer:sysdig-lambda-extension-jvm-x86_64:1"
  sysdig_region    = "us2"
  token_secret_arn = "arn:aws:secretsmanager:us-east-1:123456789012:secret:sysdig-AbCdEf"
}

run "attaches_the_layer_and_the_two_settings" {
  assert {
    condition     = output.layers == tolist([var.layer_arn])
    error_message = jsonencode(output.layers)
  }
  assert {
    condition = output.environment == tomap({
      SYSDIG_MONITOR_REGION               = "us2"
      SYSDIG_MONITOR_API_TOKEN_SECRET_ARN = var.token_secret_arn
    })
    error_message = jsonencode(output.environment)
  }
  assert {
    condition     = jsondecode(output.policy_json).Statement[0].Resource == [var.token_secret_arn]
    error_message = output.policy_json
  }
}

run "keeps_the_functions_layers_and_variables" {
  variables {
    layers      = ["arn:aws:lambda:us-east-1:123456789012:layer:other:3"]
    environment = { TABLE = "orders", LAMBDA_METRICS_LOG_LEVEL = "debug" }
    settings    = { LAMBDA_METRICS_LOG_LEVEL = "warn" }
  }
  assert {
    condition     = output.layers == tolist(["arn:aws:lambda:us-east-1:123456789012:layer:other:3", var.layer_arn])
    error_message = jsonencode(output.layers)
  }
  assert {
    condition     = output.environment["TABLE"] == "orders" && output.environment["LAMBDA_METRICS_LOG_LEVEL"] == "warn"
    error_message = jsonencode(output.environment)
  }
}

run "leaves_out_what_is_not_set" {
  variables {
    sysdig_region    = null
    token_secret_arn = null
    settings         = { LAMBDA_METRICS_BACKENDS = "prometheus", PROMETHEUS_REMOTE_WRITE_SIGV4 = "true" }
  }
  assert {
    condition     = sort(keys(output.environment)) == tolist(["LAMBDA_METRICS_BACKENDS", "PROMETHEUS_REMOTE_WRITE_SIGV4"])
    error_message = jsonencode(output.environment)
  }
  assert {
    condition     = output.policy_json == null
    error_message = "a policy without a secret"
  }
}

run "grants_access_to_the_secret_without_its_key" {
  variables {
    token_secret_arn = "arn:aws:secretsmanager:us-east-1:123456789012:secret:sysdig-AbCdEf#token"
  }
  assert {
    condition     = jsondecode(output.policy_json).Statement[0].Resource == ["arn:aws:secretsmanager:us-east-1:123456789012:secret:sysdig-AbCdEf"]
    error_message = output.policy_json
  }
}

run "rejects_a_token_in_place_of_its_secret" {
  command = plan
  variables {
    token_secret_arn = "not-an-arn"
  }
  expect_failures = [var.token_secret_arn]
}

run "rejects_a_secret_in_clear" {
  command = plan
  variables {
    settings = { PROMETHEUS_REMOTE_WRITE_PASSWORD = "any" }
  }
  expect_failures = [var.settings]
}

run "rejects_a_secret_of_the_extension_in_clear_in_the_environment" {
  command = plan
  variables {
    environment = { SYSDIG_MONITOR_HEADERS = "any" }
  }
  expect_failures = [var.environment]
}

run "accepts_a_password_of_the_function" {
  command = plan
  variables {
    environment = { DATABASE_PASSWORD = "any" }
  }
}

run "rejects_a_layer_for_the_other_architecture" {
  command = plan
  variables {
    layer_arn = "arn:aws:lambda:us-east-1:123456789012:layer:sysdig-lambda-extension-jvm-arm64:1"
  }
  expect_failures = [output.layers]
}

run "rejects_a_sixth_layer" {
  command = plan
  variables {
    layers = ["a", "b", "c", "d", "e"]
  }
  expect_failures = [var.layers]
}
