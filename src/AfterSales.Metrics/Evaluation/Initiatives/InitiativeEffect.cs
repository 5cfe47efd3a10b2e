using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>A measured effect as value and limits: an exact one has its value as both.</summary>
internal readonly struct InitiativeEffect
{
    private InitiativeEffect(ExactDecimal value, ExactDecimal? lower, ExactDecimal? upper) => (Value, Lower, Upper) = (value, lower, upper);

    public ExactDecimal Value { get; }

    public ExactDecimal? Lower { get; }

    public ExactDecimal? Upper { get; }

    public static bool IsFair(Measurement effect)
        => effect.Kind != MeasurementKind.Time && IsAmount(effect.Number.Value) && IsAmount(effect.Estimate?.Lower) && IsAmount(effect.Estimate?.Upper);

    public static InitiativeEffect? Of(Measurement? effect)
    {
        if (effect is not { IsDefined: true })
        {
            return null;
        }

        var value = Comparison.Exact(effect);
        return effect.Estimate is not { } estimate ? new InitiativeEffect(value, value, value)
            : estimate is { Lower: { } lower, Upper: { } upper } ? new InitiativeEffect(value, ExactDecimal.Of(lower), ExactDecimal.Of(upper))
            : new InitiativeEffect(value, null, null);
    }

    public static InitiativeProof Proof(InitiativeEffect? effect)
        => effect is not { } known ? InitiativeProof.NotMeasured
            : known is not { Lower: { } lower, Upper: { } upper } ? InitiativeProof.WithoutInterval
            : lower.Sign > 0 ? InitiativeProof.Proven
            : upper.Sign < 0 ? InitiativeProof.Harmful
            : InitiativeProof.Unproven;

    private static bool IsAmount(double? number) => number is null or (>= -1e28 and <= 1e28);
}
