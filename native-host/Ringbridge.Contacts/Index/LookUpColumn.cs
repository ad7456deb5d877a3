namespace Ringbridge.Contacts.Index;

/// <summary>The columns by which numbers are found, as they go into the hash.</summary>
internal enum LookUpColumn : byte
{
    /// <summary>All digits.</summary>
    Digits = (byte)'d',

    /// <summary>The last seven, by which numbers are found that were not understood.</summary>
    Ending = (byte)'e',

    /// <summary>What all extensions behind a main line begin with.</summary>
    Stem = (byte)'s',
}
