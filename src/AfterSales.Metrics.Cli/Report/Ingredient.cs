namespace AfterSales.Metrics.Cli.Report;

/// <summary>A part that a figure is made of, by the name its formula knows.</summary>
/// <param name="Name">As <c>promoters</c>; one of many of a kind is <c>question.SPEED</c>.</param>
/// <param name="Value">Its value.</param>
/// <param name="Detail">How it is itself made, in a few words.</param>
internal sealed record Ingredient(string Name, ReportValue Value, string Detail = "");
