using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics;

/// <summary>What <see cref="ExchangeRates"/> made of an amount, with the rates it used.</summary>
public sealed partial record ExchangeResult
{
    /// <summary>The amount to convert.</summary>
    public required Money Original { get; init; }

    /// <summary>The currency asked for.</summary>
    public required Currency Target { get; init; }

    /// <summary>The day asked for.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The converted amount, unrounded; undefined with <see cref="UndefinedReason.MissingInput"/> when the table has no rate for pair and
    /// day, with <see cref="UndefinedReason.Overflow"/> when it exceeds decimal's range.</summary>
    public required Figure<Money> Converted { get; init; }

    /// <summary>The rates used, in order; none when nothing had to be converted or no rate was found.</summary>
    public required IReadOnlyList<ExchangeRate> RatesUsed
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Whether the two rates through a third currency are of different days, so that their product was no market's rate on any day.</summary>
    public bool IsOfDifferentDays => RatesUsed.Count == 2 && RatesUsed[0].Date != RatesUsed[1].Date;
}
