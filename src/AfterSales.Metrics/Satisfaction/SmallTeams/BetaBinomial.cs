using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>The beta distribution of teams' shares under which their answers are likeliest.</summary>
/// <remarks>
/// At a given strength M = α + β the likelihood is concave in the mean, so that bisection finds the likeliest. Along M it need not have one maximum: teams at
/// both ends beside a large one in the middle make it fall, rise and fall. Hence a grid over ln M, every change from rising to falling bisected, and the
/// likeliest of all maxima and both ends taken.
/// </remarks>
internal static class BetaBinomial
{
    private const double LeastStrength = 1e-6;
    private const double LargestStrength = 1e9;

    /// <summary>Five to each power of ten.</summary>
    private const int GridSteps = 75;

    /// <summary>Null when teams that do not differ at all are at least as likely: full pooling.</summary>
    public static (double Alpha, double Beta)? Fit(IReadOnlyList<TeamShare> teams)
    {
        var groups = Group.Of(teams);
        var (first, width) = (Elementary.Log(LeastStrength), (Elementary.Log(LargestStrength) - Elementary.Log(LeastStrength)) / GridSteps);
        var (best, likelihood) = ((Alpha: 0.0, Beta: 0.0), PooledLogLikelihood(teams));
        var isPooled = true;
        var (left, isRising) = (first, Slope(groups, LeastStrength).Strength > 0);
        if (!isRising)
        {
            Offer(LeastStrength);
        }

        for (var step = 1; step <= GridSteps; step++)
        {
            var right = first + (step * width);
            var isStillRising = Slope(groups, Elementary.Exp(right)).Strength > 0;
            if (isRising && !isStillRising)
            {
                Offer(Elementary.Exp(Top(groups, left, right)));
            }

            (left, isRising) = (right, isStillRising);
        }

        return isPooled ? null : best;

        void Offer(double strength)
        {
            var mean = Slope(groups, strength).Mean;
            var (alpha, beta) = (mean * strength, (1 - mean) * strength);
            var reached = LogLikelihood(teams, alpha, beta);
            if (reached > likelihood)
            {
                (best, likelihood, isPooled) = ((alpha, beta), reached, false);
            }
        }
    }

    /// <summary>Σ ln B(x + α, n − x + β) − ln B(α, β).</summary>
    public static double LogLikelihood(IReadOnlyList<TeamShare> teams, double alpha, double beta)
        => teams.Sum(team => Rising(team.Successes, alpha) + Rising(team.Count - team.Successes, beta) - Rising(team.Count, alpha + beta));

    /// <summary>Σ x·ln p + (n − x)·ln(1 − p) at the common share, which is neither 0 nor 1.</summary>
    private static double PooledLogLikelihood(IReadOnlyList<TeamShare> teams)
    {
        var (successes, count) = (teams.Sum(team => (double)team.Successes), teams.Sum(team => (double)team.Count));
        return (successes * Elementary.Log(successes / count)) + ((count - successes) * Elementary.Log((count - successes) / count));
    }

    /// <summary>Where the likelihood turns from rising to falling.</summary>
    private static double Top(Group[] groups, double low, double high)
    {
        while (true)
        {
            var middle = (low + high) / 2;
            if (middle == low || middle == high)
            {
                return low;
            }

            (low, high) = Slope(groups, Elementary.Exp(middle)).Strength > 0 ? (middle, high) : (low, middle);
        }
    }

    /// <summary>The likeliest mean at a given strength, and the slope of the likelihood in the strength there.</summary>
    private static (double Mean, double Strength) Slope(Group[] groups, double strength)
    {
        var (low, high) = (0.0, 1.0);
        while (true)
        {
            var mean = (low + high) / 2;
            var (first, second) = (0.0, 0.0);
            foreach (var group in groups)
            {
                first += group.Teams * Harmonic(group.Successes, mean * strength);
                second += group.Teams * Harmonic(group.Failures, (1 - mean) * strength);
            }

            if (mean == low || mean == high)
            {
                var both = groups.Sum(group => group.Teams * Harmonic(group.Successes + group.Failures, strength));
                return (mean, (mean * first) + ((1 - mean) * second) - both);
            }

            (low, high) = first > second ? (mean, high) : (low, mean);
        }
    }

    /// <summary>
    /// ψ(a + count) − ψ(a) = Σ 1/(a + i): the first terms summed, the rest by Stirling's series, each of whose differences is written without a
    /// difference of neighbors.
    /// </summary>
    private static double Harmonic(long count, double a)
    {
        var (sum, i) = (0.0, 0L);
        for (; i < count && a + i < StirlingFrom; i++)
        {
            sum += 1 / (a + i);
        }

        if (i == count)
        {
            return sum;
        }

        // ψ(x) = ln x − 1/2x − 1/12x² + 1/120x⁴ − 1/252x⁶ + 1/240x⁸, at y = a + i and x = y + rest.
        var (y, rest) = (a + i, (double)(count - i));
        var x = y + rest;
        var (u, v) = (1 / (y * y), 1 / (x * x));
        var gap = rest * (x + y) * u * v;
        return sum + Elementary.Log1P(rest / y) + (rest / (2 * x * y))
            + (gap * ((1.0 / 12) - ((u + v) / 120) + (((u * u) + (u * v) + (v * v)) / 252) - (((u * u * u) + (u * u * v) + (u * v * v) + (v * v * v)) / 240)));
    }

    /// <summary>ln Γ(a + count) − ln Γ(a), likewise.</summary>
    private static double Rising(long count, double a)
    {
        var (sum, i) = (0.0, 0L);
        for (; i < count && a + i < StirlingFrom; i++)
        {
            sum += Elementary.Log(a + i);
        }

        if (i == count)
        {
            return sum;
        }

        // ln Γ(x) = (x − ½)·ln x − x + 1/12x − 1/360x³ + 1/1260x⁵ − 1/1680x⁷ + …
        var (y, rest) = (a + i, (double)(count - i));
        var x = y + rest;
        return sum + ((y - 0.5) * Elementary.Log1P(rest / y)) + (rest * Elementary.Log(x)) - rest + Tail(x) - Tail(y);
    }

    private static double Tail(double x)
    {
        var u = 1 / (x * x);
        return ((1.0 / 12) - (u * ((1.0 / 360) - (u * ((1.0 / 1260) - (u / 1680)))))) / x;
    }

    // From here on the series leaves less than 1e-17.
    private const double StirlingFrom = 30;

    /// <summary>Teams with the same answers, of which many small ones have only a few kinds.</summary>
    private readonly record struct Group(long Successes, long Failures, double Teams)
    {
        public static Group[] Of(IReadOnlyList<TeamShare> teams)
            => [.. teams.GroupBy(team => (team.Successes, team.Count))
                .Select(same => new Group(same.Key.Successes, same.Key.Count - same.Key.Successes, same.Count()))];
    }
}
