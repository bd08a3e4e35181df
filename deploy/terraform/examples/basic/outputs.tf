output "function_arn" {
  description = "The function's ARN."
  value       = aws_lambda_function.orders.arn
}
