using System.Globalization;
using System.Text;
using System.Text.Json;

namespace AfterSales.Metrics.Tests.Economics;

/// <summary>The rows of finance_functions.csv: what Excel and other tools answer, with the file's own tolerance.</summary>
internal sealed record FinanceFunction(string Function, JsonElement Inputs, string Expected, string Tolerance)
{
    public static IEnumerable<FinanceFunction> All()
        => Reference.Text("finance_functions.csv").Split('\n').Skip(1).Where(line => line.Length > 0)
            .Select(line => Fields(line.TrimEnd('\r')))
            .Select(fields => new FinanceFunction(fields[0], JsonDocument.Parse(fields[1]).RootElement, fields[2], fields[5]));

    public static IEnumerable<FinanceFunction> Of(string function)
    {
        var found = All().Where(row => row.Function == function).ToList();
        Assert.NotEmpty(found);
        return found;
    }

    public double Number(string name) => Inputs.GetProperty(name).GetDouble();

    public decimal[] Values() => Inputs.GetProperty("values").Exacts();

    public void AssertAnswer(Figure<double> actual)
    {
        var expected = double.Parse(Expected, CultureInfo.InvariantCulture);
        if (double.IsNaN(expected))
        {
            Assert.False(actual.IsDefined, $"{this}: was {actual}");
            return;
        }

        Assert.True(actual.Value is { } value && Math.Abs(value - expected) <= Allowed(expected), $"{this}: was {actual}");
    }

    private double Allowed(double expected) => Tolerance switch
    {
        "exact" => 0,
        "last shown digit" => 0.5 * Math.Pow(10, -(Expected.Length - Expected.IndexOf('.', StringComparison.Ordinal) - 1)),
        _ => double.Parse(Tolerance.Split(' ')[0], CultureInfo.InvariantCulture) * Math.Max(1, Math.Abs(expected)),
    };

    private static List<string> Fields(string line)
    {
        var (fields, field, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
            {
                field.Append(line[i++]);
            }
            else if (line[i] == '"')
            {
                quoted = !quoted;
            }
            else if (line[i] == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(line[i]);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }
}
