namespace AfterSales.Metrics.Warranty;

/// <summary>Reserve of one origin, or of all together.</summary>
public sealed partial record OriginReserve
{
    /// <summary>The latest age known; null for the total, and for an origin without any amount.</summary>
    public required int? LatestAge { get; init; }

    /// <summary>The latest cumulative amount.</summary>
    public required Figure<double> Latest { get; init; }

    /// <summary>The amount expected in the end.</summary>
    public required Figure<double> Ultimate { get; init; }

    /// <summary>Ultimate − latest, with the lognormal interval of the standard error; a normal one where the reserve is not positive.</summary>
    public required Estimate Reserve { get; init; }

    /// <summary>The reserve as money: rounded to the minor unit, half to even.</summary>
    /// <param name="currency">The currency of the triangle's amounts.</param>
    /// <returns>The amount; undefined for the reserve's reason, or <see cref="UndefinedReason.Overflow"/> from 1e20 on.</returns>
    public Figure<Money> ReserveIn(Currency currency) => Reserve.Value is not { } value ? Figure.Undefined<Money>(Reserve.Reason!.Value)
        : Math.Abs(value) < 1e20 ? Figure.Of(Money.Of((decimal)value, currency).Round())
        : Figure.Undefined<Money>(UndefinedReason.Overflow);

    /// <summary>Error of the future payments about their mean.</summary>
    public required Figure<double> ProcessError { get; init; }

    /// <summary>Error of the mean: the factors are estimates.</summary>
    public required Figure<double> ParameterError { get; init; }

    /// <summary>Mack's standard error: the root of both squares.</summary>
    public required Figure<double> StandardError { get; init; }
}
