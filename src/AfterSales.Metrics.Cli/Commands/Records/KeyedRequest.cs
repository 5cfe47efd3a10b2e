using System.Text;
using System.Text.Json;
using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.DataQuality;
using Spectre.Console;

namespace AfterSales.Metrics.Cli.Commands;

/// <summary>What the user asked of a file of keys and amounts.</summary>
internal sealed record KeyedRequest(string Key, string Amount, Currency? Currency, string[] Map, bool AsJson)
{
    public List<KeyedAmount>? Read(string path, InputFile<List<KeyedAmount>> file, IAnsiConsole error)
    {
        // A mapping of a column goes before the option for both files.
        bool IsMapped(string column) => Map.Any(m => m.StartsWith($"{file.Name}.{column}=", StringComparison.Ordinal));
        return KeyedFile.Read(path, file, IsMapped("key") ? "key" : Key, IsMapped("amount") ? "amount" : Amount, Currency, Map, error);
    }

    /// <summary>The one currency of the records; null where there is none. Two are a mistake of the input.</summary>
    public static Currency? CurrencyOf(IReadOnlyList<KeyedAmount> records)
    {
        Currency[] currencies = [.. records.Select(record => record.Amount.Currency).Distinct()];
        return currencies.Length switch
        {
            0 => null,
            1 => currencies[0],
            _ => throw new InputException($"the amounts are of several currencies ({string.Join(", ", currencies.Select(c => c.Code))}); convert them first."),
        };
    }

    /// <summary>An amount as reports write it: its number a string, so that no reader rounds it.</summary>
    public static void Write(Utf8JsonWriter json, string name, Money? amount)
    {
        if (amount is not { } known)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("amount", known.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("currency", known.Currency.Code);
        json.WriteEndObject();
    }

    public static string Json(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
