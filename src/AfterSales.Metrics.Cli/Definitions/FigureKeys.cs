using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Cli.Definitions;

/// <summary>What a value of an evaluation means, for the history.</summary>
internal static class FigureKeys
{
    /// <param name="figure">Its full name: domain and name.</param>
    /// <param name="variant">Which of several ways to tell it was taken, so that another way is no silent change; empty where there is one.</param>
    /// <param name="calendar">The working time of the run.</param>
    public static FigureKey Of(EvaluationDomain domain, string name, string figure, string variant, string calendar, Measurement value)
    {
        var definition = FigureDefinitions.Of(figure);
        var id = definition?.Id ?? name;
        return new FigureKey
        {
            Domain = domain,
            Name = name,
            Definition = variant.Length == 0 ? id : $"{id}: {variant}",
            Version = definition?.Version ?? 1,
            Unit = definition?.Unit,
            Currency = value.Amount?.Currency.Code,
            Calendar = definition?.CountsTime == true ? calendar : null,
        };
    }
}
