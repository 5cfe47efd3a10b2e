using NodaTime;

namespace AfterSales.Metrics.Cli.Reading;

/// <summary>The rates of rates.csv as the run uses them: the rate of the pair on the day of the row, or one over the opposite one.</summary>
internal sealed class RateTable
{
    private readonly ExchangeRates rates;
    private readonly ExchangeOptions options;

    /// <param name="asked">The currency asked for by <c>--currency</c>.</param>
    /// <param name="mostDays">So many days old a rate may be.</param>
    public RateTable(IReadOnlyList<ExchangeRate> rates, Currency? asked, int mostDays)
    {
        this.rates = ExchangeRates.Of(rates);
        options = new ExchangeOptions { Path = ExchangePath.DirectOrInverse, MaximumAgeInDays = mostDays };
        var targets = rates.Select(r => r.To).Distinct().Take(2).ToList();
        Target = asked ?? (targets.Count == 1 ? targets[0] : null);
    }

    /// <summary>What amounts end up in: the currency asked for, or the one that all rates are in; null when there are several.</summary>
    public Currency? Target { get; }

    /// <summary>An amount at the rate of a day, rounded to the minor unit; null without a rate.</summary>
    public Money? Convert(Money amount, Currency target, LocalDate day)
        => rates.Convert(amount, target, day, options).Converted.Value is { } converted ? converted.Round() : null;
}
