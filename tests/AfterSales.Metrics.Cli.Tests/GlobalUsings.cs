global using AfterSales.Metrics.Cli.Commands;
global using AfterSales.Metrics.Cli.Reading;
global using AfterSales.Metrics.Cli.Sections;
global using Xunit;
