# Terraform: a function with the Lambda Metrics layer.

terraform {
  required_version = ">= 1.3"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0"
    }
  }
}

variable "layer_arn" {
  description = "The layer version ARN that deploy/publish-layer printed for this region and architecture"
  type        = string
}

variable "architecture" {
  description = "The architecture of the function and of the layer"
  type        = string
  default     = "x86_64"

  validation {
    condition     = contains(["x86_64", "arm64"], var.architecture)
    error_message = "The architecture must be x86_64 or arm64."
  }
}

variable "sysdig_region" {
  description = "The region of Sysdig's service"
  type        = string
  default     = "us2"
}

variable "token_secret_arn" {
  description = "The Secrets Manager secret that holds the Sysdig Monitor API token"
  type        = string
}

variable "function_zip" {
  description = "The zip with the function's code"
  type        = string
}

resource "aws_lambda_function" "orders" {
  function_name    = "orders"
  role             = aws_iam_role.orders.arn
  runtime          = "nodejs22.x"
  architectures    = [var.architecture]
  handler          = "index.handler"
  filename         = var.function_zip
  source_code_hash = filebase64sha256(var.function_zip)
  memory_size      = 256 # of which the JVM layer needs about 60 MB, the native layer 30
  timeout          = 10

  layers = [var.layer_arn]

  environment {
    variables = {
      SYSDIG_MONITOR_REGION               = var.sysdig_region
      SYSDIG_MONITOR_API_TOKEN_SECRET_ARN = var.token_secret_arn
    }
  }
}

resource "aws_iam_role" "orders" {
  name               = "orders"
  assume_role_policy = data.aws_iam_policy_document.lambda.json
}

data "aws_iam_policy_document" "lambda" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com"]
    }
  }
}

resource "aws_iam_role_policy_attachment" "logs" {
  role       = aws_iam_role.orders.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"
}

resource "aws_iam_role_policy" "token" {
  name   = "sysdig-token"
  role   = aws_iam_role.orders.name
  policy = data.aws_iam_policy_document.token.json
}

data "aws_iam_policy_document" "token" {
  statement {
    actions   = ["secretsmanager:GetSecretValue"]
    resources = [var.token_secret_arn]
  }
}
