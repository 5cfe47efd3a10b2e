using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Evaluation;

/// <summary>One figure of any domain in a form that can be compared: a number, an estimate, an amount or a time — or the reason why there is none.</summary>
/// <remarks>
/// Amounts stay decimal and times stay durations, so that their differences are exact. <see cref="Number"/> is there for every kind:
/// amounts in units of their currency, times in seconds.
/// </remarks>
public sealed partial record Measurement
{
    private Measurement(MeasurementKind kind, Figure<double> number)
    {
        Kind = kind;
        Number = number;
    }

    /// <summary>What it is made of; of an undefined measurement, what it would have been made of.</summary>
    public MeasurementKind Kind { get; }

    /// <summary>The value as a number, or the reason why there is none.</summary>
    public Figure<double> Number { get; }

    /// <summary>The amount; null for other kinds and without a value.</summary>
    public Money? Amount { get; private init; }

    /// <summary>The time; null for other kinds and without a value.</summary>
    public Duration? Time { get; private init; }

    /// <summary>The estimate with its interval, when the number comes from a sample; null otherwise.</summary>
    public Estimate? Estimate { get; private init; }

    /// <summary>Whether there is a value.</summary>
    public bool IsDefined => Number.IsDefined;

    /// <summary>A plain number, known without sampling error.</summary>
    /// <param name="number">A finite number.</param>
    /// <returns>The measurement.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is NaN or infinite.</exception>
    public static Measurement Of(double number) => new(MeasurementKind.Number, Figure.Of(number));

    /// <summary>A plain number, or its reason.</summary>
    /// <param name="figure">The figure.</param>
    /// <returns>The measurement.</returns>
    public static Measurement Of(Figure<double> figure) => new(MeasurementKind.Number, figure);

    /// <summary>A number from a sample, with its interval.</summary>
    /// <param name="estimate">The estimate.</param>
    /// <returns>The measurement.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="estimate"/> is null.</exception>
    public static Measurement Of(Estimate estimate)
        => Guard.NotNull(estimate).Value is { } value
            ? new Measurement(MeasurementKind.Number, Figure.Of(value)) { Estimate = estimate }
            : new Measurement(MeasurementKind.Number, Figure.Undefined<double>(estimate.Reason!.Value)) { Estimate = estimate };

    /// <summary>An exact amount.</summary>
    /// <param name="amount">The amount.</param>
    /// <returns>The measurement.</returns>
    public static Measurement Of(Money amount) => new(MeasurementKind.Amount, Figure.Of(DecimalParts.ToDouble(amount.Amount))) { Amount = amount };

    /// <summary>A length of time.</summary>
    /// <param name="time">The duration.</param>
    /// <returns>The measurement.</returns>
    public static Measurement Of(Duration time) => new(MeasurementKind.Time, Figure.Of(time.TotalSeconds)) { Time = time };

    /// <summary>A length of time, or its reason.</summary>
    /// <param name="time">The figure.</param>
    /// <returns>The measurement.</returns>
    public static Measurement Of(Figure<Duration> time)
        => time.Value is { } value ? Of(value) : Undefined(time.Reason!.Value, MeasurementKind.Time);

    /// <summary>No value.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="kind">What it would have been made of.</param>
    /// <returns>The measurement.</returns>
    public static Measurement Undefined(UndefinedReason reason, MeasurementKind kind = MeasurementKind.Number)
        => new(Guard.Defined(kind), Figure.Undefined<double>(reason));
}
