using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class CorrespondenceAnalysisTests
{
    public static TheoryData<string> Cases => [.. Reference.Cases("correspondence_analysis.json").Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Compute_ReferenceCase_Agrees(string name)
    {
        var (_, inputs, json) = Reference.Cases("correspondence_analysis.json").Single(c => c.Name == name);
        var expected = new ExpectedValues(json, 1e-10);
        var extra = inputs.TryGetProperty("supplementary_rows", out var rows) ? rows.EnumerateArray()
            .Select(row => (IReadOnlyList<double>)row.Numbers()).ToArray() : null;
        var result = CorrespondenceAnalysis.Compute([.. inputs.GetProperty("table").EnumerateArray().Select(row => (IReadOnlyList<double>)row.Numbers())],
            extra);

        expected.Reason("reason", result.Reason);
        foreach (var (key, check) in Checks(expected, result))
        {
            if (expected.Has(key))
            {
                check();
            }
            else
            {
                Assert.NotNull(result.Reason);
            }
        }

        if (extra is not null)
        {
            var places = expected.Take("supplementary_row_coordinates").EnumerateArray().ToArray();
            Assert.Equal(places.Length, result.SupplementaryRows.Count);
            for (var i = 0; i < places.Length; i++)
            {
                Assert.Equal(places[i].ValueKind == System.Text.Json.JsonValueKind.Null, result.SupplementaryRows[i] is null);
                for (var axis = 0; axis < (result.SupplementaryRows[i]?.Count ?? 0); axis++)
                {
                    Reference.AssertClose(places[i][axis].GetDouble(), result.SupplementaryRows[i]![axis], 1e-10, $"supplementary {i} {axis}");
                }
            }
        }

        expected.AllAsked();
    }

    [Fact]
    public void Compute_MassesTooFarApart_AreOverflow()
        => Assert.Equal(UndefinedReason.Overflow, CorrespondenceAnalysis.Compute([[5e-324, 1e-300], [3, 1e300]]).Reason);

    private static IEnumerable<(string Key, Action Check)> Checks(ExpectedValues expected, CorrespondenceAnalysisResult result)
    {
        yield return ("dropped_rows", () => expected.Integers("dropped_rows", result.DroppedRows, 1));
        yield return ("dropped_columns", () => expected.Integers("dropped_columns", result.DroppedColumns, 1));
        yield return ("row_masses", () => expected.Numbers("row_masses", result.RowMasses));
        yield return ("column_masses", () => expected.Numbers("column_masses", result.ColumnMasses));
        yield return ("inertia", () => expected.Number("inertia", result.Inertia.Value));
        yield return ("chi_square", () => expected.Number("chi_square", result.ChiSquare.Value));
        yield return ("degrees_of_freedom", () => expected.Whole("degrees_of_freedom", result.DegreesOfFreedom));
        yield return ("p", () => expected.Number("p", result.PValue.Value));
        yield return ("adjusted_residuals", () => expected.Table("adjusted_residuals", result.AdjustedResiduals));
        yield return ("principal_inertias", () => expected.Row("principal_inertias", result.PrincipalInertias));
        yield return ("shares", () => expected.Row("shares", result.Shares));
        yield return ("axes_not_unique", () => Assert.Equal(
            expected.Take("axes_not_unique").EnumerateArray().Select(pair => pair[0].GetInt32()), result.AxesNotUnique.Select(axis => axis + 1)));

        // Axes of equal inertia may be turned: neither coordinates nor contributions are then anybody's.
        var isUnique = result.AxesNotUnique.Count == 0;
        foreach (var (key, table) in new[]
        {
            ("row_coordinates", result.RowCoordinates), ("column_coordinates", result.ColumnCoordinates),
            ("row_contributions", result.RowContributions), ("column_contributions", result.ColumnContributions),
        })
        {
            yield return (key, () =>
            {
                if (isUnique)
                {
                    expected.Table(key, table);
                }
                else
                {
                    Assert.Equal(expected.Take(key).GetArrayLength(), table.Count);
                }
            }
            );
        }

        yield return ("row_quality_two_axes", () => expected.Numbers("row_quality_two_axes", result.RowQuality.Select(quality => quality.Value)));
        yield return ("column_quality_two_axes", () => expected.Numbers("column_quality_two_axes", result.ColumnQuality.Select(quality => quality.Value)));
    }

    [Fact]
    public void Compute_SumNextToZero_NamesTheTable()
        => Assert.Equal("table", Assert.ThrowsAny<ArgumentException>(() => CorrespondenceAnalysis.Compute([[5e-324]])).ParamName);

    /// <summary>Of two rows the adjusted residuals differ in sign alone: (n − RC/N) / √(RC/N (1 − R/N) (1 − C/N)).</summary>
    [Theory]
    [InlineData(1e9)]
    [InlineData(100)]
    public void Compute_TwoRows_HaveOppositeResiduals(double large)
    {
        double[][] table = [[large, large / 2, large / 4], [3, 2, 7]];

        var residuals = CorrespondenceAnalysis.Compute(table).AdjustedResiduals;

        for (var j = 0; j < 3; j++)
        {
            var adjusted = Adjusted(table, j);
            Assert.Equal(adjusted, residuals[1][j], 1e-6 * Math.Abs(adjusted));
            Assert.Equal(-adjusted, residuals[0][j], 1e-6 * Math.Abs(adjusted));
        }
    }

    /// <summary>Beside a row of nearly all, 1 less its mass is zero, and was the divisor: the small row keeps its residuals, the other has numbers.</summary>
    [Fact]
    public void Compute_RowOfNearlyAll_HasNumbers()
    {
        double[][] table = [[1e17, 5e16, 2.5e16], [3, 2, 7]];

        var residuals = CorrespondenceAnalysis.Compute(table).AdjustedResiduals;

        Assert.All(residuals[0], value => Assert.True(Math.Abs(value) <= double.MaxValue));
        Assert.All(Enumerable.Range(0, 3), j => Assert.Equal(Adjusted(table, j), residuals[1][j], 1e-6 * Math.Abs(Adjusted(table, j))));
    }

    /// <summary>Of the second row, by hand.</summary>
    private static double Adjusted(double[][] table, int j)
    {
        var (all, small, column) = (table.Sum(row => row.Sum()), table[1].Sum(), table[0][j] + table[1][j]);
        var expected = small * column / all;
        return (table[1][j] - expected) / Math.Sqrt(expected * (1 - (small / all)) * (1 - (column / all)));
    }
}
