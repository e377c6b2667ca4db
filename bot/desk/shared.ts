/** What a resident agreed to share with the desk on asking for an officer. */
export interface SharedItem {
  kind: 'language' | 'safe' | 'what' | 'where' | 'when' | 'words';
  text: string;
}
