namespace AfterSales.Metrics.Tests.Samples;

/// <summary>Nothing else prints while a program of the documents does.</summary>
[CollectionDefinition(nameof(PrintingAlone), DisableParallelization = true)]
public sealed class PrintingAlone;
