using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>A figure of one company, with what makes it comparable.</summary>
public sealed partial record PeerFigure
{
    /// <summary>The company.</summary>
    public required string Name { get; init => field = Guard.NotBlank(value); }

    /// <summary>Its figure: an estimate with limits, or a number that is known exactly; within ±1e100.</summary>
    /// <exception cref="ArgumentException">It is null, an amount or a time, or beyond ±1e100.</exception>
    public required Measurement Value
    {
        get;
        init => field = Guard.NotNull(value).Kind == MeasurementKind.Number && IsFair(value.Number.Value, value.Estimate?.Lower, value.Estimate?.Upper)
            ? value : throw Guard.OutOfRange(nameof(Value), "must be a number within ±1e100", value);
    }

    /// <summary>The definition, with its version, that it is made by; null, the default, when it is not told: then it fits nothing.</summary>
    public string? Definition { get; init; }

    /// <summary>The period it is of; null, the default, when it is not told: then it fits nothing.</summary>
    public string? Period { get; init; }

    /// <summary>The class of size of the company; null, the default, for companies of any size.</summary>
    public string? SizeClass { get; init; }

    private static bool IsFair(params double?[] numbers) => numbers.All(number => number is null or (>= -1e100 and <= 1e100));
}
