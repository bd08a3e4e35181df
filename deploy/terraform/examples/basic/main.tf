# A function with the Lambda Metrics layer.

module "lambda_metrics" {
  source = "../.."

  layer_arn        = var.layer_arn
  architecture     = var.architecture
  sysdig_region    = var.sysdig_region
  token_secret_arn = var.token_secret_arn
}

resource "aws_lambda_function" "orders" {
  function_name    = "orders"
  role             = aws_iam_role.orders.arn
  runtime          = "nodejs22.x"
  handler          = "index.handler"
  filename         = var.function_zip
  source_code_hash = filebase64sha256(var.function_zip)
  memory_size      = 256 # of which the JVM layer needs about 60 MB, the native layer 30
  timeout          = 10

  architectures = module.lambda_metrics.architectures
  layers        = module.lambda_metrics.layers

  environment {
    variables = module.lambda_metrics.environment
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
  policy = module.lambda_metrics.policy_json
}
