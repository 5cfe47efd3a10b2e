using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Evaluation;

/// <summary>A measurement as plain data: strings, integers, decimals and doubles that come back to the bit.</summary>
public sealed partial record StoredMeasurement
{
    /// <summary>The name of its <see cref="MeasurementKind"/>.</summary>
    public required string Kind { get; init => field = Guard.NotBlank(value); }

    /// <summary>Its number; null for amounts, times, and without a value.</summary>
    public double? Number { get; init => field = Finite(value); }

    /// <summary>Its amount; null for other kinds and without a value.</summary>
    public decimal? Amount { get; init; }

    /// <summary>The code of the amount's currency; of one that ISO 4217 does not have with the decimals of its minor unit, as PTS:0.</summary>
    public string? Currency { get; init; }

    /// <summary>The whole days of a time.</summary>
    public int? Days { get; init; }

    /// <summary>The rest of a time in nanoseconds.</summary>
    public long? Nanoseconds { get; init; }

    /// <summary>The lower limit of an estimate.</summary>
    public double? Lower { get; init => field = Finite(value); }

    /// <summary>The upper limit of an estimate.</summary>
    public double? Upper { get; init => field = Finite(value); }

    /// <summary>The level of an estimate; null for what is no estimate.</summary>
    public double? Level { get; init => field = Finite(value); }

    /// <summary>The name of an estimate's <see cref="IntervalMethod"/>.</summary>
    public string? Method { get; init; }

    /// <summary>The name of the <see cref="UndefinedReason"/> why the value, or the interval, is missing.</summary>
    public string? Reason { get; init; }

    /// <summary>The plain data of a measurement.</summary>
    /// <param name="measurement">The measurement.</param>
    /// <returns>The data.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="measurement"/> is null.</exception>
    public static StoredMeasurement Of(Measurement measurement)
    {
        var estimate = Guard.NotNull(measurement).Estimate;
        return new StoredMeasurement
        {
            Kind = measurement.Kind.ToString(),
            Number = measurement.Kind == MeasurementKind.Number ? measurement.Number.Value : null,
            Amount = measurement.Amount?.Amount,
            Currency = measurement.Amount is { } money ? CodeOf(money.Currency) : null,
            Days = measurement.Time?.Days,
            Nanoseconds = measurement.Time?.NanosecondOfDay,
            Lower = estimate?.Lower,
            Upper = estimate?.Upper,
            Level = estimate?.Level,
            Method = estimate?.Method.ToString(),
            Reason = (estimate?.Reason ?? measurement.Number.Reason)?.ToString(),
        };
    }

    /// <summary>The measurement, to the bit.</summary>
    /// <returns>The measurement.</returns>
    /// <exception cref="ArgumentException">The data are of no measurement: a name is unknown, or a part is missing.</exception>
    public Measurement ToMeasurement()
    {
        var kind = Named<MeasurementKind>(Kind, nameof(Kind));
        UndefinedReason? reason = Reason is null ? null : Named<UndefinedReason>(Reason, nameof(Reason));
        if (Level is { } level)
        {
            return Measurement.Of(ToEstimate(Guard.Between(level, 0, 1, nameof(Level)), reason));
        }

        return (kind, this) switch
        {
            (MeasurementKind.Amount, { Amount: { } amount, Currency: { } code }) => Measurement.Of(Money.Of(amount, CurrencyOf(code))),
            (MeasurementKind.Time, { Days: { } days, Nanoseconds: { } rest }) => Measurement.Of(TimeOf(days, rest)),
            (MeasurementKind.Number, { Number: { } number }) => Measurement.Of(number),
            _ => Measurement.Undefined(reason ?? throw Missing(nameof(Reason)), kind),
        };
    }

    private static double? Finite(double? value, [System.Runtime.CompilerServices.CallerMemberName] string name = "")
        => value is { } number ? Guard.Finite(number, name, name) : null;

    private static TEnum Named<TEnum>(string name, string property)
        where TEnum : struct, Enum
        => Enum.TryParse<TEnum>(name, out var value) && string.Equals(value.ToString(), name, StringComparison.Ordinal)
            ? value : throw Guard.OutOfRange(property, Guard.Text($"must name a {typeof(TEnum).Name}"), name);

    private static string CodeOf(Currency currency)
        => Metrics.Currency.TryOf(currency.Code, out var listed) && listed == currency
            ? currency.Code : FormattableString.Invariant($"{currency.Code}:{currency.MinorUnitDecimals}");

    private static Currency CurrencyOf(string code)
    {
        if (Metrics.Currency.TryOf(code, out var listed))
        {
            return listed;
        }

        var parts = code.Split(':');
        var isOwn = parts.Length == 2 && parts[0].Trim().Length > 0 && parts[1].Length == 1 && parts[1][0] is >= '0' and <= '8'
            && !Metrics.Currency.TryOf(parts[0], out _);
        return isOwn ? Metrics.Currency.Custom(parts[0], parts[1][0] - '0') : throw Guard.OutOfRange(nameof(Currency), "must be the code of a currency", code);
    }

    private static Duration TimeOf(int days, long rest)
        => Math.Abs((long)days) <= 10_000_000 && Math.Abs(rest) <= NodaConstants.NanosecondsPerDay
            ? Duration.FromDays(days) + Duration.FromNanoseconds(rest)
            : throw Guard.OutOfRange(nameof(Days), "must be within ten million", days);

    private static ArgumentException Missing(string property) => Guard.Mistake(property, $"{property} is missing: there is neither a value nor a reason.");

    private Estimate ToEstimate(double level, UndefinedReason? reason)
    {
        var method = Named<IntervalMethod>(Method ?? throw Missing(nameof(Method)), nameof(Method));
        return (Number, Lower, Upper) switch
        {
            ({ } value, { } lower, { } upper) => Estimate.Of(value, lower, upper, level, method),
            ({ } value, _, _) => Estimate.WithoutInterval(value, reason ?? throw Missing(nameof(Reason)), level, method),
            _ => Estimate.Undefined(reason ?? throw Missing(nameof(Reason)), level, method),
        };
    }
}
