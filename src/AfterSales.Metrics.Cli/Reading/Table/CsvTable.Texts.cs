using System.Numerics;

namespace AfterSales.Metrics.Cli.Reading;

/// <summary>The texts of the current row. A method that answers false has accounted for the row: the reader goes on to the next.</summary>
internal sealed partial class CsvTable
{
    private readonly TextPool texts = new();
    private bool isTotal;
    private int unfair = -1;
    private ulong seen;
    private ulong texted;

    /// <summary>The texts of the file, each with its code.</summary>
    public TextPool Texts => texts;

    /// <summary>A column by its place in the descriptor, so that a reader of many rows looks its name up once.</summary>
    public int PlaceOf(string column) => places.IndexOf(column);

    /// <summary>The text of a column; empty when the file does not have it. One string for each distinct text.</summary>
    public string Text(string column) => texts[Code(column)];

    /// <summary>The code of a column's text among <see cref="Texts"/>; 0 is no text.</summary>
    public int Code(string column) => Code(places.IndexOf(column));

    /// <summary>The code of the text of a column, by its place in the descriptor.</summary>
    public int Code(int index)
    {
        var place = index < 0 ? -1 : places[index];
        if (place < 0)
        {
            return 0;
        }

        var code = texts.CodeOf(rows!.Bytes(place));
        if (texts.IsSpecial(code))
        {
            isTotal |= texts.IsTotal(code);
            unfair = unfair < 0 && !texts.IsFair(code) ? index : unfair;
        }

        seen |= 1UL << (index & 63);
        return code;
    }

    /// <summary>What stands in a column, without keeping it.</summary>
    public string PlainText(string column) => TextOf(Raw(column));

    public bool IsBlank(string column) => Raw(column).Length == 0;

    public bool RequiredText(string column, out string value)
    {
        value = Text(column);
        return value.Length > 0 || Refuse(column, Say("must not be blank"));
    }

    public bool OptionalFlag(string column, out bool? value)
    {
        value = TextOf(Raw(column)).ToUpperInvariant() switch
        {
            "TRUE" or "YES" or "Y" or "1" or "JA" or "J" or "WAHR" or "是" or "真" => true,
            "FALSE" or "NO" or "N" or "0" or "NEIN" or "FALSCH" or "否" or "假" => false,
            _ => null,
        };
        return value is not null || Raw(column).Length == 0 || Refuse(column, Say("must be true or false"));
    }

    /// <summary>Rejects the row; always false, so that a check can end in it.</summary>
    public bool Refuse(string column, string rule)
    {
        Reject(column, rule);
        return false;
    }

    private static string TextOf(ReadOnlySpan<byte> raw) => raw.Length == 0 ? string.Empty : System.Text.Encoding.UTF8.GetString(raw);

    /// <summary>Which columns hold texts that are read, by their places in the descriptor; numbers of documents differ on every line, and nothing asks for
    /// them.</summary>
    private static ulong TextsOf(InputFile file, ColumnPlaces places)
    {
        var found = 0UL;
        for (var i = 0; i < file.Columns.Count; i++)
        {
            found |= file.Columns[i].Kind == ColumnKind.Text && file.Columns[i].Name != "document" && places[i] >= 0 ? 1UL << i : 0;
        }

        return found;
    }

    private ReadOnlySpan<byte> Raw(string column) => places[column] is >= 0 and var place ? rows!.Bytes(place) : default;

    /// <summary>Texts that the reader asks for after its verdict are looked at before it.</summary>
    private void SeeUnseen()
    {
        for (var left = texted & ~seen; left != 0; left &= left - 1)
        {
            Code(BitOperations.TrailingZeroCount(left));
        }
    }
}
