using System.Text.Json;

namespace AfterSales.Metrics.Tests.References;

/// <summary>Files whose cases are of several kinds, each known by an input of its own: a case of no kind, or of two, fails, and so does a kind without a
/// case.</summary>
public static class CaseKinds
{
    /// <param name="file">The file.</param>
    /// <param name="kind">The input that marks the cases wanted.</param>
    /// <param name="others">The inputs that mark the cases other tests run over.</param>
    public static IReadOnlyList<(string Name, JsonElement Inputs, JsonElement Expected)> Of(string file, string kind, params string[] others)
    {
        var cases = Reference.Cases(file).ToList();
        Assert.All(cases, c => Assert.True(
            others.Append(kind).Count(mark => c.Inputs.TryGetProperty(mark, out _)) == 1, $"{file} {c.Name} is of no kind that a test knows."));
        var wanted = cases.Where(c => c.Inputs.TryGetProperty(kind, out _)).ToList();
        Assert.NotEmpty(wanted);
        return wanted;
    }
}
