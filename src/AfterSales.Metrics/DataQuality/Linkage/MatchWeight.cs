using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Match weight and match probability of a pair of records (Fellegi–Sunter).</summary>
/// <remarks>
/// <para><b>Formula.</b> w = Σ log₂(m/u) over the fields that are not missing; odds = λ/(1 − λ)·Π m/u; probability = odds/(1 + odds), λ the prior.</para>
/// <para><b>Units.</b> Weights in bits: one more doubles the odds.</para>
/// <para><b>Domain.</b> Fields independent given match or non-match; 0 &lt; λ &lt; 1.</para>
/// <para><b>Edge cases.</b> A missing field weighs 0, neither for nor against. All missing: the prior stands. No field: the same. Bayes factors beyond a double
/// are undefined, <see cref="UndefinedReason.Overflow"/>; the probability is not.</para>
/// <para><b>Method.</b> Sums of logarithms; the probability from the logarithm of the odds, so that nothing overflows.</para>
/// <para><b>Source.</b> I. Fellegi and A. Sunter, JASA 64, 1969; W. Winkler, 1989, for the frequency of values.</para>
/// </remarks>
/// <example>
/// <code>
/// LinkageField[] Fields = [new() { M = [0.1, 0.9], U = [0.99, 0.01] }, new() { M = [0.2, 0.8], U = [0.9, 0.1] }];
/// Console.WriteLine(MatchWeight.Compute(Fields, [null, null], 0.25).Probability); // 0.25
/// </code>
/// </example>
public static class MatchWeight
{
    /// <summary>The weight of a pair.</summary>
    /// <param name="fields">m and u of each field.</param>
    /// <param name="pattern">The level of each field; null where a value is missing.</param>
    /// <param name="prior">λ: the share of matches among all pairs compared.</param>
    /// <returns>The weights and the probability.</returns>
    /// <exception cref="ArgumentException">A list is null or has a null item, the lengths differ, or the prior is not strictly between 0 and 1.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A level is none of its field's, or m or u of it is 0.</exception>
    public static MatchWeightResult Compute(IReadOnlyList<LinkageField> fields, IReadOnlyList<int?> pattern, double prior)
    {
        Guard.NoneNull(fields);
        Guard.SameLength(Guard.NotNull(pattern).Count, fields.Count, nameof(pattern), nameof(fields));
        Guard.Between(prior, 0, 1);
        var (weights, sum) = (new double[fields.Count], 0.0);
        for (var i = 0; i < weights.Length; i++)
        {
            if (pattern[i] is { } level)
            {
                Guard.InRange(level, 0, fields[i].Levels - 1, nameof(pattern));
                Guard.Positive(Math.Min(fields[i].M[level], fields[i].U[level]), nameof(fields));
                weights[i] = Bits(fields[i].M[level], fields[i].U[level]);
                sum += weights[i];
            }
        }

        var priorWeight = Bits(prior, 1 - prior);
        return new MatchWeightResult
        {
            FieldWeights = weights,
            Weight = sum,
            PriorWeight = priorWeight,
            BayesFactor = Statistics.Figures.Finite(Elementary.Exp(sum * LinkageMath.Ln2)),
            Probability = LinkageMath.Logistic((sum + priorWeight) * LinkageMath.Ln2),
        };
    }

    /// <summary>The weight of agreeing on one value: u is how frequent that value is.</summary>
    /// <param name="field">m and u where it is not known on which value the two agree; the highest level is agreement.</param>
    /// <param name="valueCount">How many records have the value.</param>
    /// <param name="records">How many records have any value.</param>
    /// <param name="prior">λ: the share of matches among all pairs compared.</param>
    /// <returns>Weight and probability with the frequency and without.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="field"/> is null.</exception>
    /// <exception cref="ArgumentException">A number is out of range: counts are positive, the value's at most all; or the field has not as many
    /// levels in M as in U.</exception>
    public static ValueFrequencyResult OfValue(LinkageField field, long valueCount, long records, double prior)
    {
        Guard.SameLength(Guard.NotNull(field).M.Count, field.U.Count, nameof(field.M), nameof(field.U));
        Guard.InRange(valueCount, 1, Guard.Positive(records));
        Guard.Between(prior, 0, 1);
        var (m, u) = (field.M[field.Levels - 1], field.U[field.Levels - 1]);
        Guard.Positive(Math.Min(m, u), nameof(field));
        var (weight, without, start) = (Bits(m, NearestDouble.Of(valueCount, records)), Bits(m, u), Bits(prior, 1 - prior));
        return new ValueFrequencyResult
        {
            Weight = weight,
            Probability = LinkageMath.Logistic((weight + start) * LinkageMath.Ln2),
            WeightWithout = without,
            ProbabilityWithout = LinkageMath.Logistic((without + start) * LinkageMath.Ln2),
        };
    }

    private static double Bits(double numerator, double denominator) => (Elementary.Log(numerator) - Elementary.Log(denominator)) / LinkageMath.Ln2;
}
