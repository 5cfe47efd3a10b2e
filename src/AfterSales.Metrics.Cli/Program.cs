using AfterSales.Metrics.Cli.Commands;

return Application.Run(args, Console.Out, Console.Error, Directory.GetCurrentDirectory());
