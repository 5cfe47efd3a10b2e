using MathNet.Numerics;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>The beta distribution of teams' shares under which their answers are likeliest.</summary>
internal static class BetaBinomial
{
    private const double LeastStrength = 1e-6;
    private const double LargestStrength = 1e9;

    /// <summary>Null when the likelihood still grows at the largest strength: teams differ no more than chance.</summary>
    public static (double Alpha, double Beta)? Fit(IReadOnlyList<TeamShare> teams)
    {
        var (low, high) = (Math.Log(LeastStrength), Math.Log(LargestStrength));
        if (Slope(teams, Math.Exp(high)).Strength >= 0)
        {
            return null;
        }

        for (var i = 0; i < 200; i++)
        {
            var middle = (low + high) / 2;
            if (middle == low || middle == high)
            {
                break;
            }

            (low, high) = Slope(teams, Math.Exp(middle)).Strength > 0 ? (middle, high) : (low, middle);
        }

        var strength = Math.Exp(low);
        var mean = Slope(teams, strength).Mean;
        return (mean * strength, (1 - mean) * strength);
    }

    /// <summary>Σ ln B(x + α, n − x + β) − ln B(α, β).</summary>
    public static double LogLikelihood(IReadOnlyList<TeamShare> teams, double alpha, double beta)
        => teams.Sum(team => Rising(team.Successes, alpha) + Rising(team.Count - team.Successes, beta) - Rising(team.Count, alpha + beta));

    /// <summary>The likeliest mean at a given strength, and the slope of the likelihood in the strength there.</summary>
    private static (double Mean, double Strength) Slope(IReadOnlyList<TeamShare> teams, double strength)
    {
        var (low, high) = (0.0, 1.0);
        while (true)
        {
            var mean = (low + high) / 2;
            var (first, second, both) = (0.0, 0.0, 0.0);
            foreach (var team in teams)
            {
                first += Harmonic(team.Successes, mean * strength);
                second += Harmonic(team.Count - team.Successes, (1 - mean) * strength);
                both += Harmonic(team.Count, strength);
            }

            if (mean == low || mean == high)
            {
                return (mean, (mean * first) + ((1 - mean) * second) - both);
            }

            (low, high) = first > second ? (mean, high) : (low, mean);
        }
    }

    /// <summary>ψ(a + count) − ψ(a) = Σ 1/(a + i): summed for few, since the difference of two digammas loses digits where a is large.</summary>
    private static double Harmonic(long count, double a)
    {
        if (count > 10_000)
        {
            return SpecialFunctions.DiGamma(a + count) - SpecialFunctions.DiGamma(a);
        }

        var sum = 0.0;
        for (var i = count - 1; i >= 0; i--)
        {
            sum += 1 / (a + i);
        }

        return sum;
    }

    /// <summary>ln Γ(a + count) − ln Γ(a), likewise.</summary>
    private static double Rising(long count, double a)
    {
        if (count > 10_000)
        {
            return SpecialFunctions.GammaLn(a + count) - SpecialFunctions.GammaLn(a);
        }

        var sum = 0.0;
        for (var i = 0L; i < count; i++)
        {
            sum += Math.Log(a + i);
        }

        return sum;
    }
}
