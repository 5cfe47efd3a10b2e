using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Tests.Satisfaction;

public class McDonaldOmegaTests
{
    public static TheoryData<string> Blocks
        => [.. Reference.Cases("reliability_alpha_omega.json").Where(c => c.Expected.TryGetProperty("omega_total_cfa_ml", out _)).Select(c => c.Name)];

    /// <summary>Three questions determine the model: λᵢ² = cᵢⱼcᵢₖ/cⱼₖ. The whole first step of these would leave the model, and is halved.</summary>
    [Fact]
    public void Compute_StepsThatMustBeHalved_LeadToTheClosedForm()
    {
        var result = McDonaldOmega.Compute(AnswerTable.OfRows(["a", "b", "c"], [[2, 1, 1], [1, 2, 0], [1, 0, 0], [0, 2, 2], [1, 0, 1]]));

        // Covariances of −5, −5 and 5 twenty-fifths: each loading has the square 5/25, the first the other sign.
        Assert.Equal(5 / 34.0, result.Headline.Value!.Value, 1e-8);
        Assert.All(result.Loadings, (loading, i) => Assert.Equal(Math.Sqrt(0.2) * (i == 0 ? -1 : 1), loading * Math.Sign(result.Loadings[1]), 1e-8));
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Compute_ReferenceCase_Agrees(string name)
    {
        var (_, inputs, json) = Reference.Cases("reliability_alpha_omega.json").Single(c => c.Name == name);
        var expected = new ExpectedValues(json, 1e-6);
        var result = McDonaldOmega.Compute(AnswerTableTests.Of(inputs.GetProperty("data")));

        // lavaan stops its own optimizer at about 1e-6.
        expected.Number("omega_total_cfa_ml", result.Headline.Value);
        expected.Number("composite_reliability_std", result.CompositeReliability.Value);
        expected.Number("ave_std", result.AverageVarianceExtracted.Value);
        Assert.Equal(expected.Take("heywood_case").GetBoolean(), result.IsHeywoodCase);
        expected.Numbers("cfa_loadings_unstd", result.Loadings, 1e-5);
        expected.Numbers("cfa_error_var", result.ErrorVariances, 1e-5);
    }

    [Fact]
    public void Compute_TwoQuestions_IsUndefined()
    {
        var result = McDonaldOmega.Compute(AnswerTable.OfRows(["a", "b"], [[1, 2], [3, 3], [5, 4]]));

        Assert.Equal(UndefinedReason.Singular, result.Headline.Reason);
        Assert.Empty(result.Loadings);
    }

    [Fact]
    public void Compute_NoRespondent_IsUndefined()
        => Assert.Equal(UndefinedReason.NoData, McDonaldOmega.Compute(AnswerTable.OfRows(["a", "b", "c"], [])).Headline.Reason);

    [Fact]
    public void Compute_QuestionWithoutSpread_IsUndefined()
        => Assert.Equal(UndefinedReason.ZeroVariance,
            McDonaldOmega.Compute(AnswerTable.OfRows(["a", "b", "c"], [[1, 2, 3], [2, 2, 4], [3, 2, 1]])).Headline.Reason);

    [Fact]
    public void Compute_QuestionsThatDetermineEachOther_IsUndefined()
        => Assert.Equal(UndefinedReason.Singular,
            McDonaldOmega.Compute(AnswerTable.OfRows(["a", "b", "c"], [[1, 1, 3], [2, 2, 4], [3, 3, 1], [5, 5, 2]])).Headline.Reason);

    // r12·r13/r23 = 0.9·0.8/0.5 > 1: the first question would explain more than all of itself.
    [Fact]
    public void Compute_HeywoodCase_IsKeptAndFlagged()
    {
        var result = McDonaldOmega.Compute(OfCorrelations(0.9, 0.8, 0.5));

        Assert.True(result.IsHeywoodCase);
        Assert.Equal(-0.44, result.ErrorVariances[0], 1e-9);
    }

    // Three questions are fitted exactly: λ₁² = r12·r13/r23.
    [Fact]
    public void Pingouin221_Performance826_Omega_AgreesWithTheExactSolution()
    {
        var result = McDonaldOmega.Compute(OfCorrelations(0.42, 0.48, 0.56));

        Assert.Equal([0.6, 0.7, 0.8], result.StandardizedLoadings.Select(l => Math.Round(l, 9)));
        Assert.Equal(4.41 / (4.41 + 0.64 + 0.51 + 0.36), result.Headline.Value!.Value, 1e-9);
    }

    // Four respondents' answers with exactly these correlations and a variance of 1 (divisor n).
    private static AnswerTable OfCorrelations(double r12, double r13, double r23)
    {
        double[][] basis = [[1, 1, -1, -1], [1, -1, 1, -1], [1, -1, -1, 1]];
        var l22 = Math.Sqrt(1 - (r12 * r12));
        var l32 = (r23 - (r12 * r13)) / l22;
        var l33 = Math.Sqrt(1 - (r13 * r13) - (l32 * l32));
        return AnswerTable.OfRows(["a", "b", "c"], Enumerable.Range(0, 4).Select(i => new double?[]
        {
            basis[0][i],
            (r12 * basis[0][i]) + (l22 * basis[1][i]),
            (r13 * basis[0][i]) + (l32 * basis[1][i]) + (l33 * basis[2][i]),
        }));
    }

    /// <summary>A variance of errors is a square of the answers' unit: where one of them is beyond a double none is shown, and the shares stand.</summary>
    [Fact]
    public void Compute_OneErrorVarianceBeyondDouble_ShowsNone()
    {
        double[][] rows = [[1, 2, 1], [2, 1, 2], [3, 4, 3], [4, 3, 5], [5, 5, 4], [2, 3, 2], [4, 4, 5]];
        var (plain, huge) = (McDonaldOmega.Compute(Table(1)), McDonaldOmega.Compute(Table(Math.Pow(2, 600))));

        Assert.Equal((3, 0), (plain.ErrorVariances.Count, huge.ErrorVariances.Count));
        Assert.Equal((3, 3), (plain.Loadings.Count, huge.Loadings.Count));
        Assert.Equal(plain.StandardizedLoadings, huge.StandardizedLoadings);

        AnswerTable Table(double unit) => AnswerTable.OfRows(["a", "b", "c"], [.. rows.Select(row => new double?[] { row[0] * unit, row[1], row[2] })]);
    }
}
