global using AfterSales.Metrics.Tests.Generators;
global using AfterSales.Metrics.Tests.References;
global using FsCheck;
global using FsCheck.Fluent;
global using FsCheck.Xunit;
global using NodaTime;
global using Xunit;
global using Interval = NodaTime.Interval;
