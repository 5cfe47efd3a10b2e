namespace AfterSales.Metrics.Economics;

/// <summary>
/// All roots of f(u) = Σ a·e^(−u·t), one after another from the roots of a function with one sign change less, down to one with one: slow, and in numbers so
/// long that only a value that touches zero is left in doubt.
/// </summary>
/// <remarks>Between two neighboring roots of (f·e^(u·θ))′ f·e^(u·θ) is monotone (M. Rolle; the induction is E. Laguerre's proof of Descartes' rule,
/// 1883).</remarks>
internal static class RateChain
{
    /// <summary>The roots certain, and the places where f touches zero or all but touches it; in any order.</summary>
    public static (List<BigFloat> Roots, List<BigFloat> Touching) Find(ExactSeries series)
    {
        var (roots, touching) = (new List<BigFloat>(), new List<BigFloat>());
        if (series.SignChanges == 1)
        {
            roots.Add(Between(series, null, null, series.LastSign));
        }
        else if (series.SignChanges > 1)
        {
            var (critical, flat) = Find(series.Derivative());
            critical.AddRange(flat);
            critical.Sort((left, right) => (left - right).Sign);
            Cross(series, critical, roots, touching);
        }

        return (roots, touching);
    }

    private static void Cross(ExactSeries series, List<BigFloat> critical, List<BigFloat> roots, List<BigFloat> touching)
    {
        BigFloat? previous = null;
        var (sign, isBlurred) = (series.LastSign, false);
        for (var i = 0; i <= critical.Count; i++)
        {
            BigFloat? next = i < critical.Count ? critical[i] : null;
            var nextSign = next is { } place ? place.Sign == 0 ? series.TotalSign : series.Evaluate(place).Sign : series.FirstSign;
            if (nextSign == 0)
            {
                // At a rate of zero the value is exact: it touches there, and that is a root.
                (next!.Value.Sign == 0 ? roots : touching).Add(next.Value);
                isBlurred = true;
                continue;
            }

            if (nextSign != sign && !isBlurred)
            {
                roots.Add(Between(series, previous, next, sign));
            }

            (previous, sign, isBlurred) = (next, nextSign, false);
        }
    }

    /// <summary>The one root between two places, infinite where there is none, with the sign of f at the first.</summary>
    private static BigFloat Between(ExactSeries series, BigFloat? from, BigFloat? to, int fromSign)
    {
        if (series.TotalSign == 0 && !(from is { Sign: > 0 }) && !(to is { Sign: < 0 }))
        {
            return default;
        }

        // From zero outwards, where nothing else bounds the search.
        var low = from ?? (to is null && series.TotalSign == fromSign ? default(BigFloat) : null);
        var high = to ?? (low is null ? default(BigFloat) : null);
        for (var reach = Reach(series); low is null || high is null; reach = reach.Scaled(1))
        {
            var place = low is null ? high!.Value - reach : low.Value + reach;
            var sign = series.Evaluate(place).Sign;
            if (sign == 0)
            {
                return place;
            }

            if (sign == fromSign)
            {
                low = place;
            }
            else
            {
                high = place;
            }
        }

        return Close(series, low.Value, high.Value, fromSign);
    }

    private static BigFloat Reach(ExactSeries series) => BigFloat.Of(1.0) / BigFloat.Of((double)series.Span);

    /// <summary>Newton's steps inside a bracket that is halved whenever they leave it.</summary>
    private static BigFloat Close(ExactSeries series, BigFloat low, BigFloat high, int lowSign)
    {
        var at = (low + high).Scaled(-1);
        for (var i = 1; i < 1200; i++)
        {
            var (value, slope, _, sign) = series.Evaluate(at);
            if (sign == 0)
            {
                return at;
            }

            (low, high) = sign == lowSign ? (at, high) : (low, at);
            var next = slope.Sign == 0 ? low : at - (value / slope);
            if ((next - low).Sign <= 0 || (next - high).Sign >= 0 || i % 8 == 0)
            {
                next = (low + high).Scaled(-1);
            }

            if (((next - at).Abs() - next.Abs().Scaled(60 - BigFloat.Bits)).Sign <= 0)
            {
                return next;
            }

            at = next;
        }

        return at;
    }
}
