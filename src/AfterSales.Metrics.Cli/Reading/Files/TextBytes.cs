using System.Text;

namespace AfterSales.Metrics.Cli.Reading;

/// <summary>
/// The bytes of a text file as UTF-8, from the first character on. A byte order mark decides the encoding before any option does; else what is valid UTF-8
/// is UTF-8; else the
/// option says. What is neither is refused, with the encoding it looks like.
/// </summary>
internal static class TextBytes
{
    private const int Looked = 1 << 16;
    private static readonly UTF8Encoding Utf8 = new(false, true);

    public static Stream Open(Func<Stream> open, Encoding? asked, Action<long>? progress)
    {
        var stream = open();
        try
        {
            Span<byte> head = stackalloc byte[4];
            var length = stream.ReadAtLeast(head, 4, throwOnEndOfStream: false);
            var (marked, mark) = MarkOf(head[..length]);
            marked ??= asked;
            stream.Position = mark;
            return new CheckedUtf8Stream(marked is null or UTF8Encoding ? stream : Encoding.CreateTranscodingStream(stream, marked, Utf8), progress, ()
                => LooksLike(open));
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>The encoding asked for, where the bytes are no UTF-8: what is valid UTF-8 means nothing sensible in another.</summary>
    /// <param name="isOverruled">Whether the bytes say otherwise than the option.</param>
    public static Encoding? Choose(Func<Stream> open, Encoding? asked, out bool isOverruled)
    {
        var (isUtf8, isAscii) = asked is null ? (true, true) : IsUtf8(open);
        isOverruled = isUtf8 && !isAscii;
        return isUtf8 ? null : asked;
    }

    /// <summary>An encoding by its name, strict.</summary>
    public static Encoding? ByName(string option, string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            return name.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || name.Equals("utf8", StringComparison.OrdinalIgnoreCase)
                ? null
                : Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw new InputException($"{option} \"{name}\" is not known; give a name as windows-1252 or gb18030.", e);
        }
    }

    private static (Encoding? Encoding, int Length) MarkOf(ReadOnlySpan<byte> head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Utf8, 3),
        [0xFF, 0xFE, 0, 0] => (new UTF32Encoding(false, false, true), 4),
        [0, 0, 0xFE, 0xFF] => (new UTF32Encoding(true, false, true), 4),
        [0xFF, 0xFE, ..] => (new UnicodeEncoding(false, false, true), 2),
        [0xFE, 0xFF, ..] => (new UnicodeEncoding(true, false, true), 2),
        _ => (null, 0),
    };

    private static (bool IsUtf8, bool IsAscii) IsUtf8(Func<Stream> open)
    {
        var isAscii = true;
        using var stream = open();
        var buffer = new byte[1 << 16];
        var kept = 0;
        while (true)
        {
            var read = stream.Read(buffer.AsSpan(kept));
            var all = kept + read;
            var cut = read == 0 ? all : WholeCharacters(buffer.AsSpan(0, all));
            if (!Utf8Valid(buffer.AsSpan(0, cut)))
            {
                return (false, false);
            }

            isAscii &= System.Text.Ascii.IsValid(buffer.AsSpan(0, cut));
            if (read == 0)
            {
                return (true, isAscii);
            }

            buffer.AsSpan(cut, all - cut).CopyTo(buffer);
            kept = all - cut;
        }
    }

    private static bool Utf8Valid(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes);

    /// <summary>How many bytes are left when a character cut by the end is.</summary>
    private static int WholeCharacters(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            if (bytes[^back] >= 0xC0)
            {
                return Rune.DecodeFromUtf8(bytes[^back..], out _, out _) == System.Buffers.OperationStatus.NeedMoreData ? bytes.Length - back : bytes.Length;
            }
        }

        return bytes.Length;
    }

    /// <summary>The encoding that bytes which are no UTF-8 look like: in Chinese text they come in pairs, in Western text one by one.</summary>
    private static string LooksLike(Func<Stream> open)
    {
        using var stream = open();
        var bytes = new byte[Looked];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        var (pairs, odd, zeros) = (0, 0, 0);
        for (var i = 0; i < length;)
        {
            var run = 0;
            while (i + run < length && bytes[i + run] >= 0x80)
            {
                run++;
            }

            pairs += run / 2;
            odd += run % 2;
            zeros += bytes[i] == 0 ? 1 : 0;
            i += Math.Max(1, run);
        }

        return zeros > length / 4 ? "utf-16" : pairs > 2 * odd ? "gb18030" : "windows-1252";
    }
}
